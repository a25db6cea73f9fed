// sync-rule: incoming jira-cloud
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    issue.projectKey = "DESK"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
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
// A name that is not in the table is used as it is.
def statusMap = [
    "New"     : "To Do",
    "To Do"   : "To Do",
    "Active"  : "In Progress",
    "Doing"   : "In Progress",
    "Closed"  : "Done",
    "Resolved": "Done",
    "Done"    : "Done",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    issue.setStatus(statusMap[remoteStatus] ?: remoteStatus)
}

// Priority Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes Medium.
def priorityMap = [
    "1": "Highest",
    "2": "High",
    "3": "Medium",
    "4": "Low",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    issue.priority = nodeHelper.getPriority(priorityMap[remotePriority] ?: "Medium")
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Comment Synchronization
// Writes each comment in the name of its author, where the author has an account here.
// Replace the line above that begins with issue.comments by it.
/*
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment
}
*/

// Custom Fields
// Replace CF Name by the name of the field. It serves text, options, numbers and dates.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
issue.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
