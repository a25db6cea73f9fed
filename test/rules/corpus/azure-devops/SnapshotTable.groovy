// sync-rule: external-script azure-devops
// Renders a small HTML table of names and values for the description of a work item.
import groovy.transform.ToString

@ToString(includeNames = true)
class SnapshotTable {
    String title
    private final Map<String, String> rows = new LinkedHashMap<>()

    SnapshotTable row(String name, value) {
        if (value != null && value.toString()) {
            rows.put(name, value.toString())
        }
        return this
    }

    SnapshotTable rows(Map<String, ?> values) {
        values.each { name, value -> row(name, value) }
        return this
    }

    boolean isEmpty() {
        return rows.isEmpty()
    }

    String toHtml() {
        if (isEmpty()) {
            return ""
        }
        def body = rows.collect { name, value -> "<tr><td><b>${escape(name)}</b></td><td>${escape(value)}</td></tr>" }
        return """\
            <h3>${escape(title ?: 'Details')}</h3>
            <table border="1">
              ${body.join('\n              ')}
            </table>
            """.stripIndent()
    }

    private static String escape(String text) {
        text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    }
}
