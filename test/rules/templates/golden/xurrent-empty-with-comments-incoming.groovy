// sync-rule: incoming xurrent
// What acme does with what globex sends. Made from the template 'Empty with comments'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    entity.serviceId   = nodeHelper.getServiceIdByName("Workplace")
    entity.category    = "incident"
    entity.summary     = replica.summary
    entity.description = replica.description
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// More Fields
// What else can be taken over with every message.
// The outgoing rule of the other side has to send it, too: comments, attachments, labels.
/*
entity.summary     = replica.summary
entity.description = replica.description
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.labels      = replica.labels
*/

// User Synchronization (Member)
// People are found by their e-mail address. Somebody who has no account here leaves the field as it is.
// A member must belong to the team of the request.
// The outgoing rule of the other side has to send it, too: assignee.
/*
def member = nodeHelper.getUserByEmail(replica.assignee?.email)
if (member) {
    entity.assignee = member
}
*/

// User Synchronization (Requested by)
// People are found by their e-mail address. Somebody who has no account here leaves the field as it is.
// The outgoing rule of the other side has to send it, too: reporter.
/*
def requester = nodeHelper.getUserByEmail(replica.reporter?.email)
if (requester) {
    entity.reporter = requester
}
*/

// Comment Synchronization
// Makes internal notes of all comments.
// Replace the line above that begins with entity.comments by it.
// The outgoing rule of the other side has to send it, too: comments.
/*
entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
    comment.internal = true
    comment
}
*/

// Status Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes Assigned.
// The outgoing rule of the other side has to send it, too: status.
/*
def statusMap = [
    "new"    : "Assigned",
    "open"   : "In Progress",
    "pending": "In Progress",
    "hold"   : "In Progress",
    "solved" : "Completed",
    "closed" : "Completed",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    entity.status = nodeHelper.getStatus(statusMap[remoteStatus] ?: "Assigned")
}
*/

// Priority Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes Low.
// The outgoing rule of the other side has to send it, too: priority.
/*
def priorityMap = [
    "urgent": "Top",
    "high"  : "High",
    "normal": "Medium",
    "low"   : "Low",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    entity.priority = nodeHelper.getPriority(priorityMap[remotePriority] ?: "Low")
}
*/

// Custom Fields
// Replace CF Name by the name of the field; the template of the request must have it.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
entity.customFields."CF Name" = nodeHelper.getCustomField(entity.templateId, "CF Name", replica.customFields."CF Name"?.value)
*/
