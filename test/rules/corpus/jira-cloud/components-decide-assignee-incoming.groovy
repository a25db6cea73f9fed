// sync-rule: incoming jira-cloud
// Components are made when missing; the first one with a responsible team decides who gets the issue.
final Map<String, String> teamLead = [
    Billing : "ada.pine@example.com",
    Checkout: "noor.hill@example.com",
    Search  : "ivo.lake@example.com",
    Mobile  : "noor.hill@example.com"
]

if (firstSync) {
    issue.projectKey = "WEB"
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Bug"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.environment = replica.environment
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

issue.components = replica.components?.collect { remote ->
    def known = nodeHelper.getComponent(remote.name, nodeHelper.getProject("WEB"))
    known ?: nodeHelper.createComponent(issue, remote.name, remote.description, null, "PROJECT_DEFAULT")
}

if (firstSync) {
    def mail = replica.components?.collect { teamLead[it.name] }?.find { it } ?: "triage@example.com"
    def lead = nodeHelper.getUserByEmail(mail)
    if (lead && nodeHelper.isUserAssignable("WEB", lead)) {
        issue.assignee = lead
    }
}
