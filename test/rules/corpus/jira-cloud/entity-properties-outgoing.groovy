// sync-rule: outgoing jira-cloud
// Sends hidden notes that an app keeps as properties of the issue, and counts how often the issue was sent.
import groovy.json.JsonOutput

def notes = issue.entityProperties ?: [:]

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.comments    = issue.comments
replica.attachments = issue.attachments

// Properties of other apps begin with the name of the app.
replica.customKeys."checklist" = notes.findAll { name, value -> name.startsWith("checklist.") && value != null }
replica.customKeys."estimate"  = notes."planning.estimate"

int sent = (notes."sync.count" ?: 0) as int
httpClient.put("/rest/api/3/issue/${issue.key}/properties/sync.count", JsonOutput.toJson(sent + 1))
replica.customKeys."count" = sent + 1
