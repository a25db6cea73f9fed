// sync-rule: incoming salesforce
// Generated shape: a case for everything that comes, status and origin only at the start.
if(firstSync){
    //Decide on the first sync, which entity you want to create based on the remote issue type
    entity.entityType = "Case"
}
if(entity.entityType == "Case"){
    entity.Subject      = replica.summary
    entity.Description  = replica.description
    entity.comments     = commentHelper.mergeComments(entity, replica)
    entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)

    if (firstSync) {
        entity.Origin   = "Web"
        entity.Status   = "New"
    }
    /*
    Use a field's internal name to set its value
    Example: Call Type -> CallType
    entity.CallType     = replica.CallType
    */
}
