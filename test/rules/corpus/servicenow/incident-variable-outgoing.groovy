// sync-rule: outgoing servicenow
// Old style with the variables incident and problem, as scripts from before "any entity" are written.
if (entityType == "incident") {
    replica.key         = incident.number
    replica.summary     = incident.short_description
    replica.description = incident.description
    replica.comments    = incident.comments
    replica.attachments = incident.attachments
    replica.state       = incident.state
    replica.holdReason  = incident.hold_reason
    replica.assignee    = incident.assigned_to ? incident.assigned_to.display_value : null
    replica.correlation = incident.correlation_id
}

if (entityType == "problem") {
    replica.key         = problem.number
    replica.summary     = problem.short_description
    replica.description = problem.description
    replica.comments    = problem.comments
    replica.attachments = problem.attachments
    replica.state       = problem.state
    replica.workaround  = problem.workaround
}
