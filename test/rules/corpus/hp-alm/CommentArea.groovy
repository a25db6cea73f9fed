// sync-rule: external-script hp-alm
// Takes a comments area apart: HTML with a bold header for each entry becomes a list of author, date and text.
import java.text.SimpleDateFormat
import java.util.regex.Pattern

class CommentArea {

    private static final Pattern HEADER = ~/(?i)<b>\s*([^<,]+?)\s*(?:&lt;[^&]*&gt;)?\s*,\s*([\d\/.-]+)\s*:?\s*<\/b>/

    static class Entry {
        String author
        Date date
        String text

        @Override
        String toString() {
            "${author} (${date?.format('yyyy-MM-dd') ?: 'no date'}): ${text}"
        }
    }

    static List<Entry> parse(String html) {
        List<Entry> entries = []
        def matcher = HEADER.matcher(html ?: "")
        int textStart = -1
        while (matcher.find()) {
            if (textStart >= 0) {
                entries.last().text = plain(html.substring(textStart, matcher.start()))
            }
            entries << new Entry(author: matcher.group(1), date: date(matcher.group(2)))
            textStart = matcher.end()
        }
        if (textStart >= 0) {
            entries.last().text = plain(html.substring(textStart))
        }
        return entries
    }

    static List<Entry> newerThan(String html, Date since) {
        parse(html).findAll { it.date != null && it.date > since }
    }

    private static Date date(String text) {
        def pattern = text.contains("/") ? "MM/dd/yyyy" : text.contains(".") ? "dd.MM.yyyy" : "yyyy-MM-dd"
        try {
            return new SimpleDateFormat(pattern).parse(text)
        } catch (java.text.ParseException e) {
            return null
        }
    }

    private static String plain(String html) {
        html.replaceAll(/(?i)<br\s*\/?>/, "\n")
            .replaceAll(/<[^>]+>/, "")
            .replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            .replaceAll(/_{5,}/, "")
            .trim()
    }
}
