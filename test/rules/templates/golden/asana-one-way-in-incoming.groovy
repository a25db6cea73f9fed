// sync-rule: incoming asana
// What acme does with what globex sends. Made from the template 'One way in'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    entity.entityType = "task"
}

entity.summary     = replica.summary
entity.description = replica.description
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.labels      = replica.labels

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// User Synchronization (Assignee)
// People are found by their e-mail address. An assignee who has no account here leaves the field empty.
// The outgoing rule of the other side has to send it, too: assignee.
/*
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
*/

// Due Date
// Takes over the due date as it is.
// The outgoing rule of the other side has to send it, too: due date.
/*
entity.due = replica.due
*/

// Comment Synchronization
// Writes comments without the name of their author in front.
// Replace the line above that begins with entity.comments by it.
/*
entity.comments = commentHelper.mergeComments(entity, replica) { comment -> comment }
*/

// Status Synchronization
// Left the names of the other side, right the names here.
// There are only incomplete and completed here; a name that is not in the table becomes incomplete.
// The outgoing rule of the other side has to send it, too: status.
/*
def statusMap = [
    "Open"    : "incomplete",
    "Pending" : "incomplete",
    "Resolved": "completed",
    "Closed"  : "completed",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    entity.setStatus(statusMap[remoteStatus] ?: "incomplete")
}
*/

// Custom Fields
// Replace CF Name by the name of the field. It serves text, options, numbers and dates.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
entity.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
