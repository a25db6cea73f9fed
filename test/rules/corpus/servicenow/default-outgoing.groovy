// sync-rule: outgoing servicenow
// Generated shape: one block for each table under sync.
if(entity.tableName == "incident") {
    replica.key            = entity.key
    replica.summary        = entity.short_description
    replica.description    = entity.description
    replica.attachments    = entity.attachments
    replica.comments       = entity.comments
    replica.state          = entity.state

    /*
    Use a field's internal name to send its value
    Example: Resolution Code -> resolution_code
    replica.resolution_code   = entity.resolution_code
    */
}
//any other entity can be synced using the table name and the entity variable
if(entity.tableName == "cmdb_ci_business_app") {
    replica.key                 = entity.key
    replica.summary             = entity.short_description
    replica.description         = entity.description
    replica.name                = entity.name
}
