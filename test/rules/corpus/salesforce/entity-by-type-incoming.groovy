// sync-rule: incoming salesforce
// One connection for cases, tasks and opportunities; the remote type decides.
if (firstSync) {
    entity.entityType = ["Bug": "Case", "Question": "Case", "To-do": "Task", "Offer": "Opportunity"][replica.type?.name] ?: "Case"
}

switch (entity.entityType) {
    case "Case":
        entity.Subject     = replica.summary
        entity.Description = replica.description
        entity.Priority    = ["Highest": "High", "High": "High", "Low": "Low", "Lowest": "Low"][replica.priority?.name] ?: "Medium"
        entity.comments    = commentHelper.mergeComments(entity, replica)
        entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
        if (firstSync) {
            entity.Status = "New"
            entity.Origin = "Jira"
        }
        break
    case "Task":
        entity.Subject      = replica.summary
        entity.Description  = replica.description
        entity.ActivityDate = replica.due?.format("yyyy-MM-dd")
        entity.Status       = replica.status?.name == "Done" ? "Completed" : "In Progress"
        entity.Priority     = "Normal"
        break
    case "Opportunity":
        entity.Name      = replica.summary
        entity.StageName = replica.customFields."Stage"?.value?.value ?: "Prospecting"
        entity.CloseDate = (replica.due ?: new Date() + 30).format("yyyy-MM-dd")
        entity.Amount    = replica.customFields."Value"?.value
        break
}
