// sync-rule: incoming zendesk
// Answers of the developers arrive as internal notes; when they are done the ticket is opened for the agent.
if (firstSync) {
    // Tickets are made by customers, never by developers.
    return
}

issue.comments = commentHelper.mergeComments(issue, replica) { note ->
    note.internal = true
    note.body = "${note.author?.displayName ?: 'Development'}:\n${note.body}"
    note
}
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def finished = replica.status?.name in ["Done", "Closed", "Won't Do"]
def wasFinished = previous?.status?.name in ["Done", "Closed", "Won't Do"]

if (finished && !wasFinished) {
    issue.setStatus("open")
    issue.labels += nodeHelper.getLabel("dev_done")
} else if (!finished) {
    issue.setStatus("hold")
}

issue.customFields."Development Status".value = replica.status?.name ?: "Unknown"
issue.customFields."Fix Version".value = replica.fixVersions?.collect { it.name }?.join(", ")
