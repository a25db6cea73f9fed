// sync-rule: incoming zendesk
// Makes tickets on behalf of the person who wrote the mail; an unknown person is looked for by name.
import groovy.json.JsonOutput

def person = { remote ->
    if (!remote) return null
    nodeHelper.getUserByEmail(remote.email) ?: nodeHelper.getUserByFullName(remote.displayName)
}

if (firstSync) {
    issue.summary  = replica.summary ?: "Request without a subject"
    issue.reporter = person(replica.reporter)
    issue.labels   = [nodeHelper.getLabel("from_partner")]
}

issue.description = replica.description ?: "No description"
issue.priority    = nodeHelper.getPriority(["1": "urgent", "2": "high", "3": "normal"][replica.severity as String] ?: "low")
issue.assignee    = person(replica.assignee)
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

if (firstSync) {
    store(issue)
    // The organisation's followers can only be written by the API of the tracker.
    def followers = ["lead.support@example.com", "quality@example.com"].collect { [user_email: it, action: "put"] }
    httpClient.put("/api/v2/tickets/${issue.key}.json", JsonOutput.toJson([ticket: [followers: followers]]))
}
