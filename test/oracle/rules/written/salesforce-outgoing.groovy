if(entity.entityType == "Case") {
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.comments    = entity.comments
  replica.attachments = entity.attachments
  replica.Status      = entity.Status
  replica.customKeys.account = entity.Account?.Name
}
if(entity.entityType == "Task") {
  replica.key = entity.Id
  ["Subject", "Description", "Status"].each { String name -> replica."${name.toLowerCase()}" = entity."$name" }
}
