// sync-rule: incoming azure-devops
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    workItem.projectKey = "Support"
    workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.labels      = replica.labels

// User Synchronization (Reporter)
// People are found by their e-mail address. The default person stands in for somebody who has no account here.
def defaultUser = nodeHelper.getUserByEmail("default.user@example.com", "Support")
workItem.reporter = nodeHelper.getUserByEmail(replica.reporter?.email, "Support") ?: defaultUser

// User Synchronization (Assignee)
// People are found by their e-mail address. An assignee who has no account here leaves the field empty.
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, "Support")

// Status Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table is used as it is.
def statusMap = [
    "To Do"      : "New",
    "Open"       : "New",
    "Backlog"    : "New",
    "In Progress": "Active",
    "Done"       : "Closed",
    "Resolved"   : "Closed",
    "Closed"     : "Closed",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    workItem.setStatus(statusMap[remoteStatus] ?: remoteStatus)
}

// Priority Synchronization
// Left the names of the other side, right the names here.
// 1 is the highest; a name that is not in the table becomes 3.
def priorityMap = [
    "Highest": "1",
    "High"   : "2",
    "Medium" : "3",
    "Low"    : "4",
    "Lowest" : "4",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    workItem.priority = nodeHelper.getPriority(priorityMap[remotePriority] ?: "3")
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Area Path Sync
// Takes over both paths as they are: the project must have the same ones as the project of the other side.
// The outgoing rule of the other side has to send it, too: area path, iteration path.
/*
workItem.areaPath      = replica.areaPath
workItem.iterationPath = replica.iterationPath
*/

// Comment Synchronization
// Writes comments without the name of their author in front.
// Replace the line above that begins with workItem.comments by it.
/*
workItem.comments = commentHelper.mergeComments(workItem, replica) { comment -> comment }
*/

// Custom Fields
// Replace CF Name by the name of the field. It serves text, options, numbers and dates.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
workItem.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
