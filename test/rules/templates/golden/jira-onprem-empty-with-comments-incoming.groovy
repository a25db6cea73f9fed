// sync-rule: incoming jira-onprem
// What acme does with what globex sends. Made from the template 'Empty with comments'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    issue.projectKey  = "DESK"
    issue.typeName    = "Task"
    issue.summary     = replica.summary
    issue.description = replica.description
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be taken over with every message.
// The outgoing rule of the other side has to send it, too: comments, attachments, labels.
/*
issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels      = replica.labels
*/

// User Synchronization (Reporter)
// People are found by their e-mail address. The default person stands in for somebody who has no account here.
// The outgoing rule of the other side has to send it, too: reporter.
/*
def defaultUser = nodeHelper.getUserByEmail("default.user@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

// User Synchronization (Assignee)
// People are found by their e-mail address. An assignee who has no account here leaves the field empty.
// The outgoing rule of the other side has to send it, too: assignee.
/*
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
*/

// Comment Synchronization
// Writes each comment in the name of its author, where the author has an account here.
// Replace the line above that begins with issue.comments by it.
// The outgoing rule of the other side has to send it, too: comments.
/*
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment
}
*/

// Status Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table is used as it is.
// The outgoing rule of the other side has to send it, too: status.
/*
def statusMap = [
    "New"   : "To Do",
    "Reopen": "To Do",
    "Open"  : "In Progress",
    "Closed": "Done",
    "Fixed" : "Done",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    issue.setStatus(statusMap[remoteStatus] ?: remoteStatus)
}
*/

// Priority Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes Medium.
// The outgoing rule of the other side has to send it, too: priority.
/*
def priorityMap = [
    "5-Urgent"   : "Highest",
    "4-Very High": "High",
    "3-High"     : "High",
    "2-Medium"   : "Medium",
    "1-Low"      : "Low",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    issue.priority = nodeHelper.getPriority(priorityMap[remotePriority] ?: "Medium")
}
*/

// Custom Fields
// Replace CF Name by the name of the field. It serves text, options, numbers and dates.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
issue.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
