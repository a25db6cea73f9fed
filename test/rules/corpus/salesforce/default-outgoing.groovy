// sync-rule: outgoing salesforce
// Generated shape, repaired: cases and tasks, each with its own block.
if(entity.entityType == "Case") {
    replica.key            = entity.Id
    replica.summary        = entity.Subject
    replica.description    = entity.Description
    replica.comments       = entity.comments
    replica.attachments    = entity.attachments
    replica.Status         = entity.Status
    /*
    Use a field's internal name to send its value
    Example: Call Type -> CallType
    replica.CallType = entity.CallType
    */
}
//any other entity can be synced using the object name and the entity variable
if(entity.entityType == "Task") {
    replica.key            = entity.Id
    replica.summary        = entity.Subject
    replica.description    = entity.Description
    replica.Status         = entity.Status
}
