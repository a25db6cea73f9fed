// sync-rule: incoming github
// What acme does with what globex sends. Made from the template 'One way in'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    issue.repository = "acme/support"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.labels      = replica.labels

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// User Synchronization (Assignee)
// People are found by their e-mail address where it is public, else by their login.
// Somebody who is not known here leaves the field empty.
// The outgoing rule of the other side has to send it, too: assignee.
/*
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUserByUsername(replica.assignee?.username)
*/

// Comment Synchronization
// Writes comments without the name of their author in front.
// Replace the line above that begins with issue.comments by it.
/*
issue.comments = commentHelper.mergeComments(issue, replica) { comment -> comment }
*/

// Status Synchronization
// Left the names of the other side, right the names here.
// There are only open and closed here; a name that is not in the table becomes open.
// The outgoing rule of the other side has to send it, too: status.
/*
def statusMap = [
    "Open"    : "open",
    "Pending" : "open",
    "Resolved": "closed",
    "Closed"  : "closed",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    issue.setStatus(statusMap[remoteStatus] ?: "open")
}
*/

// Custom Fields
// There are no custom fields here; a label shows the value.
// Replace CF Name by the name of the field on the other side.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
def fieldValue = replica.customFields."CF Name"?.value
if (fieldValue) {
    issue.labels += nodeHelper.getLabel("CF Name: ${fieldValue}")
}
*/
