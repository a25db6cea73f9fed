// sync-rule: incoming jira-onprem
// Assigns to the least busy person of the right group, leaves work alone that somebody has taken already.
def groupOf = { String component ->
    switch (component) {
        case "Firmware":
        case "Bootloader":
            return "embedded-team"
        case ~/Cloud.*/:
            return "backend-team"
        default:
            return "triage-team"
    }
}

if (firstSync) {
    issue.projectKey = "DEV"
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, "DEV")?.name ?: "Bug"

    def group = groupOf(replica.components ? replica.components.first().name : "")
    def members = userHelper.findInGroup(group).findAll { it.active }
    if (members) {
        // The key of the twin spreads the work evenly enough.
        def number = (replica.key =~ /\d+/).findAll().last().toInteger()
        issue.assignee = members[number % members.size()]
    }
}

issue.summary = replica.summary
issue.description = replica.description
issue.labels = replica.labels
issue.comments = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

// A colleague of ours who is reporter there is reporter here too.
def mail = replica.reporter?.email
if (mail?.endsWith("@example.com")) {
    issue.reporter = userHelper.getByEmail(mail) ?: issue.reporter
}
