// sync-rule: incoming jira-cloud
// Confidential reports of the auditor: security level through REST, watchers by group, no trace in labels.
import groovy.json.JsonOutput

if (firstSync) {
    issue.projectKey = "AUDIT"
    issue.typeName   = "Finding"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.due         = replica.due
issue.comments    = commentHelper.mergeComments(issue, replica) { comment ->
    comment.roleLevel = "Auditors"
    comment
}
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def risk = replica.customFields."Risk"?.value?.value ?: "Medium"
issue.customFields."Risk".value = nodeHelper.getOption(issue, "Risk", risk)
issue.priority = nodeHelper.getPriority(risk == "High" ? "Highest" : "Medium")

if (firstSync) {
    // The level can only be set once the issue exists.
    store(issue)
    def level = risk == "High" ? "10021" : "10020"
    def body = JsonOutput.toJson([fields: [security: [id: level]]])
    httpClient.put("/rest/api/3/issue/${issue.key}", body)

    ["owner.audit@example.com", "deputy.audit@example.com"].each { mail ->
        def watcher = nodeHelper.getUserByEmail(mail)
        if (watcher) {
            httpClient.post("/rest/api/3/issue/${issue.key}/watchers", JsonOutput.toJson(watcher.key))
        }
    }
}
