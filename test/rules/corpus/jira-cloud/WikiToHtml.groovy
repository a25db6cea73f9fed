// sync-rule: external-script jira-cloud
// Turns the mark-up of Jira into plain HTML without asking the tracker.
class WikiToHtml {
    private static final Map<String, String> INLINE = [
        /(?<!\w)\*(\S(?:[^*\n]*\S)?)\*(?!\w)/  : '<b>$1</b>',
        /(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)/    : '<i>$1</i>',
        /(?<!\w)\+(\S(?:[^+\n]*\S)?)\+(?!\w)/  : '<u>$1</u>',
        /\{\{([^}\n]+)\}\}/                    : '<code>$1</code>',
        /\[([^|\]\n]+)\|([^\]\n]+)\]/          : '<a href="$2">$1</a>',
    ]

    static String convert(String wiki) {
        if (!wiki?.trim()) return ""
        def out = new StringBuilder()
        String list = null
        boolean inTable = false
        escape(wiki).eachLine { line ->
            def item = line =~ /^([*#-])\s+(.*)$/
            def heading = line =~ /^h([1-6])\.\s+(.*)$/
            boolean isItem = item.find()
            String wanted = isItem ? (item.group(1) == "#" ? "ol" : "ul") : null
            if (list != null && list != wanted) out << "</${list}>\n"
            if (wanted != null && list != wanted) out << "<${wanted}>\n"
            list = wanted
            boolean row = line.startsWith("|")
            if (row && !inTable) out << "<table>\n"
            if (!row && inTable) out << "</table>\n"
            inTable = row
            if (isItem) {
                out << "<li>" << inline(item.group(2)) << "</li>\n"
            } else if (heading.find()) {
                def level = heading.group(1)
                out << "<h${level}>" << inline(heading.group(2)) << "</h${level}>\n"
            } else if (row) {
                out << tableRow(line)
            } else if (line.trim().isEmpty()) {
                out << "<br/>\n"
            } else {
                out << "<p>" << inline(line) << "</p>\n"
            }
        }
        if (list != null) out << "</${list}>\n"
        if (inTable) out << "</table>\n"
        return out.toString()
    }

    private static String tableRow(String line) {
        boolean head = line.startsWith("||")
        String cell = head ? "th" : "td"
        def cells = line.split(head ? /\|\|/ : /\|/).drop(1)
        "<tr>" + cells.collect { "<${cell}>${inline(it.trim())}</${cell}>" }.join("") + "</tr>\n"
    }

    private static String inline(String text) {
        INLINE.inject(text) { done, pattern, replacement -> done.replaceAll(pattern, replacement) }
    }

    private static String escape(String text) {
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    }
}
