// sync-rule: incoming servicenow
// The older way: the record is called by its kind, so that the first sync need not name a table.
def urgencies = ["Highest": "1", "High": "1", "Medium": "2"]
def notes = []

if (firstSync) {
    incident.short_description = replica.summary
    incident.correlation_id    = replica.key
    incident.correlation_display = "Jira"
}

incident.description = replica.description ?: "No description"
incident.urgency     = urgencies[replica.priority?.name] ?: "3"
incident.comments    = commentHelper.mergeComments(incident, replica)
incident.attachments = attachmentHelper.mergeAttachments(incident, replica)

replica.addedComments.each { comment ->
    if (comment.internal) {
        notes << "${comment.author?.displayName ?: 'Somebody'}: ${comment.body}"
    }
}
if (notes) {
    incident.work_notes = notes.join("\n\n")
}

def caller = nodeHelper.getReference("sys_user", "email", replica.reporter?.email)
if (caller) {
    incident.caller_id = caller
}
