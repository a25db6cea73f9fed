// sync-rule: incoming zendesk
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    issue.type = nodeHelper.getIssueType(replica.type?.name) ?: nodeHelper.getIssueType("question")
}

issue.summary     = replica.summary
issue.description = replica.description ?: "No description"
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.labels      = replica.labels

// User Synchronization (Reporter)
// People are found by their e-mail address. The default person stands in for somebody who has no account here.
def defaultUser = nodeHelper.getUserByEmail("default.user@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser

// User Synchronization (Assignee)
// People are found by their e-mail address. An assignee who has no account here leaves the field empty.
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)

// Status Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes open.
def statusMap = [
    "open"  : "open",
    "closed": "solved",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    issue.setStatus(statusMap[remoteStatus] ?: "open")
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be taken over with every message.
// The outgoing rule of the other side has to send it, too: attachments.
/*
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
*/

// Comment Synchronization
// Makes internal comments of all comments.
// Replace the line above that begins with issue.comments by it.
/*
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.internal = true
    comment
}
*/

// Priority Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes normal.
// The outgoing rule of the other side has to send it, too: priority.
/*
def priorityMap = [
    "Highest" : "urgent",
    "Critical": "urgent",
    "High"    : "high",
    "Medium"  : "normal",
    "Low"     : "low",
    "Lowest"  : "low",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    issue.priority = nodeHelper.getPriority(priorityMap[remotePriority] ?: "normal")
}
*/

// Custom Fields
// Replace CF Name by the name of the field. It serves text, options, numbers and dates.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
issue.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
