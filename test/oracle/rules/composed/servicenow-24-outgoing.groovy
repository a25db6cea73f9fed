def upper1 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def value2 = entity.customFields."Story Points"?.value
if (value2 instanceof List) {
    value2 = value2.collect { it?.value }.join(", ")
} else if (value2 instanceof Map && !value2.isEmpty()) {
    value2 = value2["value"]
} else if (value2 != null && !(value2 instanceof String)) {
    value2 = value2.toString()
}

replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (entity.tableName == "incident") {
        replica.key         = entity.key
        replica.summary     = entity.short_description
        replica.description = entity.description
        replica.state       = entity.state
}

def newest5 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(6)
        ?.collectEntries { [(it.id): it.body] }
