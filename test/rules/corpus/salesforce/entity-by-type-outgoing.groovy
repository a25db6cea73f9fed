// sync-rule: outgoing salesforce
// Sends cases, tasks and opportunities under common names, so that one incoming rule can read all three.
def common = { name, text, status ->
    replica.key         = entity.Id
    replica.entityType  = entity.entityType
    replica.summary     = name
    replica.description = text
    replica.statusName  = status
}

if (entity.entityType == "Case") {
    common(entity.Subject, entity.Description, entity.Status)
    replica.comments    = entity.comments
    replica.attachments = entity.attachments
    replica.origin      = entity.Origin
} else if (entity.entityType == "Task") {
    common(entity.Subject, entity.Description, entity.Status)
    replica.dueText     = entity.ActivityDate
} else if (entity.entityType == "Opportunity") {
    common(entity.Name, entity.Description, entity.StageName)
    replica.amount      = entity.Amount
    replica.closeText   = entity.CloseDate
    replica.probability = entity.Probability
}
