// sync-rule: incoming servicenow
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    entity.tableName = "incident"
}

// Only records of this table are kept in step. Another table gets a block of its own like this one.
if (entity.tableName == "incident") {
    entity.short_description = replica.summary
    entity.description       = replica.description
    entity.attachments      += replica.addedAttachments
    entity.comments         += replica.addedComments

    // User Synchronization (Assignee)
    // People are found by their e-mail address. Somebody who has no account here leaves the field empty.
    entity.assigned_to = nodeHelper.getUserByEmail(replica.assignee?.email)?.key

    // Status Synchronization
    // Left the names of the other side, right the names here.
    // 1 is New, 2 is In Progress, 6 is Resolved; a name that is not in the table becomes 1.
    def statusMap = [
        "New"    : "1",
        "Working": "2",
        "Closed" : "6",
    ]
    def remoteStatus = replica.status?.name
    if (remoteStatus) {
        entity.state = statusMap[remoteStatus] ?: "1"
    }

    // Priority Synchronization
    // Left the names of the other side, right the names here.
    // ServiceNow works the priority out of impact and urgency.
    def priorityMap = [
        "Critical": "1",
        "High"    : "1",
        "Medium"  : "2",
        "Low"     : "3",
    ]
    def remotePriority = replica.priority?.name
    if (remotePriority) {
        entity.urgency = priorityMap[remotePriority] ?: "3"
    }

    // What follows does nothing yet. To use a part, delete the lines /* and */ around it.

    // User Synchronization (Caller)
    // People are found by their e-mail address. Somebody who has no account here leaves the field empty.
    // The outgoing rule of the other side has to send it, too: reporter.
    /*
    entity.caller_id = nodeHelper.getUserByEmail(replica.reporter?.email)?.key
    */

    // Comment Synchronization
    // Leaves out what is internal on the other side.
    // Never add comments to work_notes: it posts all of them again and again.
    // Replace the line above that begins with entity.comments by it.
    /*
    entity.comments += replica.addedComments.findAll { comment -> !comment.internal }
    */

    // Custom Fields
    // Replace u_cf_name by the name of the column, not its label, and CF Name by the name on the other side.
    // The outgoing rule of the other side has to send it, too: custom fields.
    /*
    entity.u_cf_name = replica."CF Name"
    */
}
