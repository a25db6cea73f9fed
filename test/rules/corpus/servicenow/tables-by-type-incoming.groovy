// sync-rule: incoming servicenow
// The remote type decides between incident, problem, change and request; shared columns are set once for all.
def tableOf = [
    "Incident": "incident",
    "Problem" : "problem",
    "Change"  : "change_request",
    "Request" : "sc_req_item"
]

if (firstSync) {
    entity.tableName = tableOf[replica.type?.name] ?: "incident"
}

entity.short_description = replica.summary
entity.description       = replica.description
entity.attachments      += replica.addedAttachments
entity.comments         += replica.addedComments

switch (entity.tableName) {
    case "incident":
        def states = ["To Do": "1", "In Progress": "2", "Waiting": "3", "Done": "6"]
        entity.state = states[replica.status?.name] ?: "1"
        if (entity.state == "3") entity.hold_reason = "1"
        if (entity.state == "6") {
            entity.close_code  = "Solved (Permanently)"
            entity.close_notes = replica.resolution?.name ?: "Solved by the partner"
        }
        break
    case "problem":
        entity.cause_notes = replica.customFields."Root Cause"?.value
        entity.fix_notes   = replica.customFields."Fix"?.value
        break
    case "change_request":
        entity.start_date     = replica.plannedStart
        entity.end_date       = replica.plannedEnd
        entity.justification  = replica.customFields."Reason"?.value ?: "See description"
        entity.backout_plan   = replica.customFields."Rollback"?.value ?: "None"
        break
    default:
        entity.quantity = replica.customFields."Quantity"?.value ?: 1
}
