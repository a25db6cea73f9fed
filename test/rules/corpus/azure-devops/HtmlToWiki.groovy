// sync-rule: external-script azure-devops
// Reads the HTML of Azure DevOps token by token and writes Jira's mark-up: titles, lists, tables, code, links, pictures.
import groovy.transform.CompileStatic
import java.util.regex.Matcher
import java.util.regex.Pattern

@CompileStatic
class HtmlToWiki {

    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|[^<]+|<", Pattern.DOTALL)
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))")
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);")

    private static final Map<String, String> ENTITIES = [
        amp  : "&",
        lt   : "<",
        gt   : ">",
        quot : "\"",
        apos : "'",
        nbsp : " ",
        ndash: "–",
        mdash: "—",
        hellip: "…",
        laquo: "«",
        raquo: "»",
        euro : "€",
        copy : "©"
    ]

    private static final Map<String, String> INLINE = [
        b     : "*",
        strong: "*",
        i     : "_",
        em    : "_",
        u     : "+",
        ins   : "+",
        s     : "-",
        del   : "-",
        strike: "-"
    ]

    private static final Set<String> BLOCKS = ["p", "div", "section", "article", "header", "footer"] as Set<String>
    private static final Set<String> SKIPPED = ["script", "style", "head", "title"] as Set<String>

    private final StringBuilder out = new StringBuilder()
    private final Deque<String> lists = new ArrayDeque<String>()
    private final Deque<String> links = new ArrayDeque<String>()
    private final List<String> marks = []
    private String skipping
    private boolean preformatted
    private boolean headerCell

    private HtmlToWiki() {
    }

    /** Jira's mark-up for a piece of HTML; an empty text for null. */
    static String convert(String html) {
        if (html == null || html.trim().isEmpty()) {
            return ""
        }
        HtmlToWiki converter = new HtmlToWiki()
        converter.read(html)
        converter.finish()
    }

    /** True when there is something in the text that only HTML has. */
    static boolean looksLikeHtml(String text) {
        text != null && TOKEN.matcher(text).find() && text =~ /<\/?(?:p|div|br|span|b|i|ul|ol|li|table|a|h[1-6])\b[^>]*>/
    }

    // ---------------------------------------------------------------

    private void read(String html) {
        Matcher matcher = TOKEN.matcher(html)
        while (matcher.find()) {
            String name = matcher.group(2)
            if (name == null) {
                String token = matcher.group()
                if (!token.startsWith("<!--")) {
                    text(token)
                }
                continue
            }
            boolean closing = matcher.group(1) == "/"
            tag(name.toLowerCase(), closing, matcher.group(3) ?: "")
        }
    }

    private void text(String raw) {
        if (skipping != null) {
            return
        }
        String decoded = decode(raw)
        if (preformatted) {
            out.append(decoded)
            return
        }
        String flat = decoded.replaceAll("\\s+", " ")
        if (flat == " " && atLineStart()) {
            return
        }
        out.append(atLineStart() ? flat.replaceFirst("^ ", "") : flat)
    }

    private void tag(String name, boolean closing, String rest) {
        if (SKIPPED.contains(name)) {
            skipping = closing ? null : name
            return
        }
        if (skipping != null) {
            return
        }
        if (INLINE.containsKey(name)) {
            inline(INLINE.get(name), closing)
        } else if (BLOCKS.contains(name)) {
            newLine()
        } else if (name ==~ /h[1-6]/) {
            title(name, closing)
        } else {
            other(name, closing, rest)
        }
    }

    private void other(String name, boolean closing, String rest) {
        switch (name) {
            case "br":
                out.append("\n")
                break
            case "hr":
                newLine()
                out.append("----\n")
                break
            case "ul":
            case "ol":
                list(name, closing)
                break
            case "li":
                item(closing)
                break
            case "a":
                anchor(closing, rest)
                break
            case "img":
                picture(rest)
                break
            case "code":
                if (!preformatted) {
                    out.append(closing ? "}}" : "{{")
                }
                break
            case "pre":
                newLine()
                out.append("{code}\n")
                preformatted = !closing
                break
            case "blockquote":
                newLine()
                out.append("{quote}\n")
                break
            case "tr":
                row(closing)
                break
            case "th":
            case "td":
                cell(name, closing)
                break
        }
    }

    // ---------------------------------------------------------------

    private void inline(String mark, boolean closing) {
        if (preformatted) {
            return
        }
        if (closing) {
            if (marks.remove((Object) mark)) {
                trimEnd()
                out.append(mark)
            }
        } else {
            marks.add(mark)
            out.append(mark)
        }
    }

    private void title(String name, boolean closing) {
        newLine()
        if (!closing) {
            out.append(name).append(". ")
        }
    }

    private void list(String name, boolean closing) {
        if (closing) {
            lists.pollLast()
            if (lists.isEmpty()) {
                newLine()
            }
        } else {
            lists.addLast(name == "ol" ? "#" : "*")
        }
    }

    private void item(boolean closing) {
        if (closing) {
            return
        }
        newLine()
        out.append(lists.isEmpty() ? "*" : lists.join("")).append(" ")
    }

    private void anchor(boolean closing, String rest) {
        if (!closing) {
            String address = attribute(rest, "href")
            links.addLast(address)
            if (!address.isEmpty()) {
                out.append("[")
            }
            return
        }
        String address = links.pollLast()
        if (address != null && !address.isEmpty()) {
            out.append("|").append(address).append("]")
        }
    }

    private void picture(String rest) {
        String source = attribute(rest, "src")
        String alternative = attribute(rest, "alt")
        String file = fileName(source)
        out.append("!").append(file.isEmpty() ? "picture.png" : file).append("|thumbnail!")
        if (!alternative.isEmpty() && alternative != file) {
            out.append(" ").append(alternative)
        }
    }

    private void row(boolean closing) {
        if (closing) {
            out.append(headerCell ? "||" : "|").append("\n")
            headerCell = false
        } else {
            newLine()
        }
    }

    private void cell(String name, boolean closing) {
        if (closing) {
            trimEnd()
            return
        }
        headerCell = name == "th"
        out.append(headerCell ? "||" : "|")
    }

    // ---------------------------------------------------------------

    private String finish() {
        for (String mark : marks.reverse()) {
            out.append(mark)
        }
        out.toString()
            .replaceAll("[ \\t]+\\n", "\n")
            .replaceAll("\\n{3,}", "\n\n")
            .trim()
    }

    private void newLine() {
        if (!atLineStart()) {
            out.append("\n")
        }
    }

    private boolean atLineStart() {
        out.length() == 0 || out.charAt(out.length() - 1) == ('\n' as char)
    }

    private void trimEnd() {
        while (out.length() > 0 && out.charAt(out.length() - 1) == (' ' as char)) {
            out.setLength(out.length() - 1)
        }
    }

    private static String attribute(String rest, String name) {
        Matcher matcher = ATTRIBUTE.matcher(rest)
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return decode(matcher.group(2) ?: matcher.group(3) ?: matcher.group(4) ?: "")
            }
        }
        return ""
    }

    /** The file name of an attachment's address: "...?fileName=photo.png" or the last part of the path. */
    private static String fileName(String address) {
        Matcher named = Pattern.compile("[?&]fileName=([^&]+)").matcher(address)
        if (named.find()) {
            return URLDecoder.decode(named.group(1), "UTF-8")
        }
        String path = address.contains("?") ? address.substring(0, address.indexOf("?")) : address
        path.contains("/") ? path.substring(path.lastIndexOf("/") + 1) : path
    }

    private static String decode(String text) {
        Matcher matcher = ENTITY.matcher(text)
        StringBuilder decoded = new StringBuilder()
        int from = 0
        while (matcher.find()) {
            decoded.append(text, from, matcher.start())
            decoded.append(character(matcher.group(1), matcher.group()))
            from = matcher.end()
        }
        decoded.append(text.substring(from)).toString()
    }

    private static String character(String name, String asWritten) {
        if (name.startsWith("#x")) {
            return new String(Character.toChars(Integer.parseInt(name.substring(2), 16)))
        }
        if (name.startsWith("#")) {
            return new String(Character.toChars(Integer.parseInt(name.substring(1))))
        }
        ENTITIES.getOrDefault(name, asWritten)
    }
}
