// sync-rule: outgoing salesforce
// What acme sends to globex. Made from the template 'Basic fields with status, priority and people'.

// Only records of this object are kept in step. Another object gets a block of its own like this one.
if (entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.comments    = entity.comments
    replica.attachments = entity.attachments
    replica.status      = nodeHelper.getStatus(entity.Status)
    replica.priority    = nodeHelper.getPriority(entity.Priority)
    replica.assignee    = nodeHelper.getUserByEmail(nodeHelper.getReference("User", "Id", entity.OwnerId)?.Email)

    // What follows does nothing yet. To use a part, delete the lines /* and */ around it.

    // Custom Fields
    // Replace CF_Name__c by the API name of the field and CF Name by the name on the other side.
    /*
    replica."CF Name" = entity.CF_Name__c
    */
}
