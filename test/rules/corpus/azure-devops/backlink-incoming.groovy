// sync-rule: incoming azure-devops
// Puts the address of the other side's issue into the work item, and collects what was synchronized in plain lists.
List<String> lines = []
Set<Long> seen = []

if (firstSync) {
    workItem.projectKey = "Platform"
    workItem.typeName   = replica.type?.name == "Bug" ? "Bug" : "Task"
}

workItem.summary = replica.summary
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, workItem.projectKey)
workItem.comments = commentHelper.mergeComments(workItem, replica)

replica.attachments.each { attachment ->
    if (seen.add(attachment.id)) {
        lines.add("${attachment.filename}")
    }
}
lines.add(0, "<a href=\"${issueUrl}\">${replica.key}</a>")
lines << "Attachments: ${seen.size()}"

workItem.description = [replica.description ?: "", *lines].join("<br/>")
workItem.labels = replica.labels.findAll { it.label.length() <= 50 }
