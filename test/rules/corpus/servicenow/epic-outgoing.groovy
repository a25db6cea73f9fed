// sync-rule: outgoing servicenow
// Agile development in ServiceNow: epics and stories leave through one connection.
if (entityType == "epic") {
    replica.key         = epic.key
    replica.summary     = epic.short_description
    replica.description = epic.description
    replica.state       = epic.state
    replica.theme       = epic.theme ? epic.theme.display_value : null
    replica.type        = "Epic"
} else {
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
    replica.points      = entity.story_points
    replica.accepted    = entity.acceptance_criteria
    replica.comments    = entity.comments
    replica.attachments = entity.attachments
    replica.type        = "Story"
    if (entity.epic) {
        replica.epicId = entity.epic.value
    }
}
