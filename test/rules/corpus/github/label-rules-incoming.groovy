// sync-rule: incoming github
// Status and priority of a service desk are shown as labels with a prefix; old ones of the prefix are dropped.
class LabelSet {
    private final Map<String, String> byPrefix = [:]
    private final List<String> others = []

    LabelSet(Collection<String> names) {
        names.each { name ->
            def parts = name.split(":", 2)
            if (parts.length == 2) byPrefix[parts[0]] = parts[1].trim()
            else others << name
        }
    }

    LabelSet put(String prefix, String value) {
        if (value) byPrefix[prefix] = value.toLowerCase()
        else byPrefix.remove(prefix)
        this
    }

    List<String> names() {
        byPrefix.collect { prefix, value -> prefix + ": " + value } + others
    }
}

if (firstSync) {
    issue.repository = "example-org/field-reports"
}

issue.summary     = replica.summary
issue.description = replica.description ?: "_No text was given._"
issue.comments    = commentHelper.mergeComments(issue, replica)

def labels = new LabelSet(issue.labels?.collect { it.label } ?: [])
    .put("status", replica.status?.name)
    .put("priority", replica.priority?.name)
    .put("customer", replica.organisation)
issue.labels = labels.names().collect { nodeHelper.getLabel(it) }
