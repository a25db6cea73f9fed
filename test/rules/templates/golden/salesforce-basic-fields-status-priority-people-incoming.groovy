// sync-rule: incoming salesforce
// What acme does with what globex sends. Made from the template 'Basic fields with status, priority and people'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    entity.entityType = "Case"
    entity.Origin     = "Web"
    entity.Status     = "New"
}

// Only records of this object are kept in step. Another object gets a block of its own like this one.
if (entity.entityType == "Case") {
    entity.Subject     = replica.summary
    entity.Description = replica.description
    entity.comments    = commentHelper.mergeComments(entity, replica)
    entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

    // User Synchronization (Owner)
    // People are found by their e-mail address. Somebody who has no account here leaves the owner as it is.
    def owner = nodeHelper.getUserByEmail(replica.assignee?.email)
    if (owner) {
        entity.OwnerId = owner.key
    }

    // Status Synchronization
    // Left the names of the other side, right the names here.
    // A name that is not in the table becomes New.
    def statusMap = [
        "New"        : "New",
        "1"          : "New",
        "In Progress": "Working",
        "2"          : "Working",
        "Resolved"   : "Closed",
        "6"          : "Closed",
        "Closed"     : "Closed",
        "7"          : "Closed",
    ]
    def remoteStatus = replica.status?.name
    if (remoteStatus) {
        entity.Status = statusMap[remoteStatus] ?: "New"
    }

    // Priority Synchronization
    // Left the names of the other side, right the names here.
    // A name that is not in the table becomes Medium.
    def priorityMap = [
        "1": "High",
        "2": "High",
        "3": "Medium",
        "4": "Low",
        "5": "Low",
    ]
    def remotePriority = replica.priority?.name
    if (remotePriority) {
        entity.Priority = priorityMap[remotePriority] ?: "Medium"
    }

    // What follows does nothing yet. To use a part, delete the lines /* and */ around it.

    // Comment Synchronization
    // Writes comments without the name of their author in front.
    // Replace the line above that begins with entity.comments by it.
    /*
    entity.comments = commentHelper.mergeComments(entity, replica) { comment -> comment }
    */

    // Custom Fields
    // Replace CF_Name__c by the API name of the field and CF Name by the name on the other side.
    // The outgoing rule of the other side has to send it, too: custom fields.
    /*
    entity.CF_Name__c = replica."CF Name"
    */
}
