// sync-rule: outgoing salesforce
// Escalated cases go to development, with the names of account and contact looked up by reference.
if (entity.entityType != "Case" || !entity.IsEscalated) {
    return
}

def account = entity.AccountId ? nodeHelper.getReference("Account", "Id", entity.AccountId) : null
def contact = entity.ContactId ? nodeHelper.getReference("Contact", "Id", entity.ContactId) : null

replica.key          = entity.Id
replica.caseNumber   = entity.CaseNumber
replica.summary      = entity.Subject
replica.description  = nodeHelper.stripHtml(entity.Description ?: "")
replica.priorityName = entity.Priority
replica.statusName   = entity.Status
replica.product      = entity.Product__c
replica.customer     = account?.Name ?: "Unknown customer"
replica.tier         = account?.Tier__c ?: "Standard"
replica.contactName  = contact?.Name
replica.contactMail  = contact?.Email
replica.url          = syncHelper.getTrackerUrl() + "/" + entity.Id

replica.attachments  = entity.attachments
// What agents write for each other begins with two hashes.
replica.comments     = entity.comments.findAll { !it.body?.startsWith("##") }
