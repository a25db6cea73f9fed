def sent1 = [
    "Severity" : issue.summary,
    "Team": issue.description,
    owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
    tags     : issue.labels*.label
]
replica.customKeys."fields1" = sent1
replica.comments = issue.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

/*
 * SUP: rules for right.
 * Changed by Ünal Örnek on 2024-04-12.
 */

if(issue.entityType == "Case") {
    replica.key         = issue.Id
    replica.summary     = issue.Subject
    replica.description = issue.Description
    replica.Status      = issue.Status
}
replica.comments = issue.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

def value6 = issue.customFields."Story Points"?.value
if (value6 instanceof List) {
    value6 = value6.collect { it?.value }.join(", ")
} else if (value6 instanceof Map && !value6.isEmpty()) {
    value6 = value6["value"]
} else if (value6 != null && !(value6 instanceof String)) {
    value6 = value6.toString()
}

def sent7 = [
    "Größe" : issue.summary,
    "Team": issue.description,
    owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
    tags     : issue.labels*.label
]
replica.customKeys."fields7" = sent7
/*
 * WEB_SHOP: rules for left.
 * Changed by Max Example on 2024-01-13.
 */

def body9 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : issue.summary,
        labels     : ["synced", "ABC"],
        description: "See ${issue.key} (\$${9 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body9' = body9
