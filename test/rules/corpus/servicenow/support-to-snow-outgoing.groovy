// sync-rule: outgoing servicenow
// Answers the support desk: number, state, how it was solved, who asked for it.
replica.key         = entity.key
replica.summary     = entity.short_description
replica.description = entity.description
replica.state       = entity.state
replica.comments    = entity.comments
replica.attachments = entity.attachments

// An empty reference column is an empty text, a filled one is a link.
if (entity.caller_id) {
    def caller = nodeHelper.getTableByLink(entity.caller_id.link)
    replica.callerEmail = caller?.email
}
if (entity.assignment_group) {
    replica.group = entity.assignment_group.display_value
}

if (entity.state in ["6", "7"]) {
    replica.closeNotes = entity.close_notes
    replica.closeCode  = entity.close_code
}
