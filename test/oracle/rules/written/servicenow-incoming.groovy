if (firstSync) {
    entity.tableName = "incident"
}

if (entity.tableName == "incident") {
    entity.short_description = replica.summary
    entity.description       = replica.description
    entity.attachments      += replica.addedAttachments
    entity.comments         += replica.addedComments.findAll { !it.body.contains("[no sync]") }

    def states = [ "New": 1, "In Progress": 2, "On Hold": 3, "Done": 6, "Closed": 7 ]
    def state = states[replica.status?.name]
    if (state) { entity.state = state as String }
    if (state == 6) {
        entity.close_code  = "Solved (Permanently)"
        entity.close_notes = """Closed by ${replica.assignee?.displayName ?: "the other side"}
on ${new Date().format("yyyy-MM-dd")}."""
    }
    entity.urgency = replica.priority?.name?.startsWith("High") ? "1" : "3"
}
