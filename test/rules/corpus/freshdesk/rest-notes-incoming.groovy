// sync-rule: incoming freshdesk
// Adds one private note with the development state through the API, whenever that state has changed.
import groovy.json.JsonOutput

if (firstSync) return

entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

def before = previous?.status?.name
def now = replica.status?.name ?: "unknown"

if (before != now) {
    def lines = [
        "Development: <b>${before ?: 'new'}</b> &rarr; <b>${now}</b>",
        replica.assignee ? "In the hands of ${replica.assignee.displayName}" : "Nobody works on it yet",
        replica.fixVersions ? "Planned for ${replica.fixVersions*.name.join(', ')}" : null
    ].findAll { it != null }
    def body = JsonOutput.toJson([body: lines.join("<br>"), private: true])
    httpClient.post("/api/v2/tickets/${entity.key}/notes", body)
}

if (now == "Done") {
    entity.status = nodeHelper.getStatus("Resolved")
    entity.labels += nodeHelper.getLabel("fixed-by-development")
}
