// sync-rule: incoming hp-alm
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByUsername("default_user")
}

defect.summary      = replica.summary
defect.description  = replica.description
defect.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(defect, replica)
defect.attachments += replica.addedAttachments
defect.attachments -= replica.removedAttachments

// User Synchronization (Assignee)
// People are found by their e-mail address. An assignee who has no account here leaves the field empty.
defect.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)

// Status Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes New.
def statusMap = [
    "To Do"      : "New",
    "Open"       : "New",
    "Backlog"    : "New",
    "In Progress": "Open",
    "Done"       : "Closed",
    "Resolved"   : "Closed",
    "Closed"     : "Closed",
]
def remoteStatus = replica.status?.name
if (remoteStatus) {
    defect.status = qcHelper.getStatus(statusMap[remoteStatus] ?: "New")
}

// Priority Synchronization
// Left the names of the other side, right the names here.
// A name that is not in the table becomes 3-High.
def priorityMap = [
    "Highest": "5-Urgent",
    "High"   : "4-Very High",
    "Medium" : "2-Medium",
    "Low"    : "1-Low",
    "Lowest" : "1-Low",
]
def remotePriority = replica.priority?.name
if (remotePriority) {
    defect.priority = qcHelper.getPriority(priorityMap[remotePriority] ?: "3-High")
}

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Custom Fields
// Replace BG_USER_01 by the physical name of the user field and CF Name by the name on the other side.
// The outgoing rule of the other side has to send it, too: custom fields.
/*
defect.customFields."BG_USER_01".value = replica.customFields."CF Name"?.value
*/
