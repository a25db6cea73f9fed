// sync-rule: incoming servicenow
// Remote internal comments become work notes, one note for each new comment; public ones become comments.
if (firstSync) {
    entity.tableName = "incident"
    entity.contact_type = "integration"
}

entity.short_description = replica.summary
entity.description       = replica.description
entity.attachments       = attachmentHelper.mergeAttachments(entity, replica)

def (internal, open) = replica.addedComments.split { it.internal == true }

entity.comments += open

// Only the texts of the new ones: the journal keeps its own history.
def note = internal.collect { comment ->
    "${comment.author?.displayName ?: 'Partner'}: ${comment.body}"
}.join("\n\n")
if (note) {
    entity.work_notes = note
}

def state = ["Open": "1", "In Work": "2", "Solved": "6"].get(replica.status?.name)
if (state && entity.state != "7") {
    entity.state = state
}
