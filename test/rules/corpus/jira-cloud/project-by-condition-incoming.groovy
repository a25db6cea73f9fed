// sync-rule: incoming jira-cloud
// One connection, several projects: product line and severity decide where a new issue goes and as what.
if (firstSync) {
    def product  = replica.customFields."Product"?.value?.value
    def severity = replica.customFields."Severity"?.value?.value
    def critical = severity in ["Critical", "Blocker"]

    if (replica.labels?.any { it.label == "do-not-sync" }) {
        return
    }

    switch (product) {
        case ["Ferry", "Ferry Pro"]:
            issue.projectKey = critical ? "FERHOT" : "FERRY"
            break
        case ~/Harbou?r.*/:
            issue.projectKey = "HARB"
            break
        case null:
            issue.projectKey = "INBOX"
            break
        default:
            issue.projectKey = "MISC"
    }

    def wanted = critical ? "Incident" : replica.type?.name
    issue.typeName = nodeHelper.getIssueType(wanted, issue.projectKey)?.name
        ?: nodeHelper.getIssueType("Bug", issue.projectKey)?.name
        ?: "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.priority    = nodeHelper.getPriority(replica.priority?.name) ?: nodeHelper.getPriority("Medium")
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels      = replica.labels
