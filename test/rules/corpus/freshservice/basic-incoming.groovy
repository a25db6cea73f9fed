// sync-rule: incoming freshservice
// Twin of the basic outgoing rule, on the desk of the other company.
if(firstSync){
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("helpdesk@example.com")
}
entity.summary      = replica.summary
entity.description  = replica.description ?: "No description"
entity.labels       = replica.labels
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.assignee     = nodeHelper.getUserByEmail(replica.assignee?.email)

def statusMapping   = ["Open":"Open", "In Progress":"Pending", "Waiting for vendor":"Waiting on Third Party", "Done":"Resolved"]
entity.status       = nodeHelper.getStatus(statusMapping[replica.status?.name] ?: "Open")

def priorityMapping = ["Critical":"Urgent", "Major":"High", "Minor":"Low"]
entity.priority     = nodeHelper.getPriority(priorityMapping[replica.priority?.name] ?: "Medium")

entity.customFields."cf_site".value        = replica.customFields."cf_site"?.value
entity.customFields."cf_cost_centre".value = replica.customFields."cf_cost_centre"?.value
