// sync-rule: incoming servicenow
// Generated shape: the table is chosen once, comments and files are added, never replaced.
if(firstSync){
    //Decide on the first sync, which entity you want to create based on the remote issue type
    entity.tableName = "incident"
}
if(entity.tableName == "incident") {
    entity.short_description = replica.summary
    entity.description       = replica.description
    entity.attachments      += replica.addedAttachments
    entity.comments         += replica.addedComments

    /*
    Use a field's internal name to set its value
    Example: Resolution Code -> resolution_code
    entity.resolution_code   = replica.resolution_code
    */
}
//any other entity can be synced using the table name and the entity variable
if(entity.tableName == "cmdb_ci_business_app") {
    entity.short_description = replica.summary
    entity.description       = replica.description
    entity.name              = replica.name
}
