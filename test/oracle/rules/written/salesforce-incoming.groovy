if(firstSync){
   entity.entityType = "Case"
}
if(entity.entityType == "Case"){
   entity.Subject      = replica.summary
   entity.Description  = replica.description
   entity.Origin       = "Web"
   entity.Status       = "New"
   entity.comments     = commentHelper.mergeComments(entity, replica)
   entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)

   def res = httpClient.get("/services/data/v54.0/query/?q=" + URLEncoder.encode("SELECT Id FROM Account WHERE Name = '${replica.customKeys.account}'", "UTF-8"))
   def accounts = res?.records
   if (accounts != null && accounts.size() == 1) {
      entity.AccountId = accounts[0].Id
   }
   entity."Severity__c" = replica?.priority?.name ?: 'Low'
}
