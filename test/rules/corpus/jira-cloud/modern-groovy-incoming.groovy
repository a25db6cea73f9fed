// sync-rule: incoming jira-cloud
// Uses what Groovy 4 has to offer: lambdas, method references, switch expressions, ranges, ?= and spread.
if (firstSync) {
    issue.projectKey = "LABS"
    issue.typeName = switch (replica.type?.name) {
        case "Bug", "Defect" -> "Bug"
        case "Epic", "Feature" -> "Epic"
        case null -> "Task"
        default -> nodeHelper.getIssueType(replica.type.name, "LABS")?.name ?: "Task"
    }
}

def names = [*(replica.labels?.collect(l -> l.label) ?: []), "labs"]
issue.labels = names.stream()
    .map(String::trim)
    .filter(name -> !name.isEmpty())
    .distinct()
    .map(name -> nodeHelper.getLabel(name))
    .toList()

def title = replica.summary
title ?= "Untitled"
issue.summary = title.size() > 100 ? title[0..<97] + "..." : title
issue.description = replica.description

def points = replica.customFields."Story Points"?.value as Integer
if (points !in [null, 0]) {
    issue.customFields."Story Points".value = points
    issue.customFields."Size".value = nodeHelper.getOption(issue, "Size", points in 1..3 ? "S" : points in 4..8 ? "M" : "L")
}

var mails = [replica.assignee, replica.reporter]*.email - null
issue.assignee = mails ? nodeHelper.getUserByEmail(mails.first()) : null

issue.comments = commentHelper.mergeComments(issue, replica, comment -> {
    comment.body = "${comment.author?.displayName ?: 'Somebody'}: ${comment.body}"
    return comment
})
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
