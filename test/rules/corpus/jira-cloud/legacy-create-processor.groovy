// sync-rule: create-processor jira-cloud
// First message of an old connection: where the issue is made and what it starts with.
issue.projectKey  = "SRC"
issue.typeName    = nodeHelper.getIssueType(replica.type?.name, "SRC")?.name ?: "Task"
issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def priorities = [Critical: "Highest", Major: "High", Minor: "Low"]
issue.priority = nodeHelper.getPriority(priorities[replica.priority?.name] ?: "Medium")

issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("source.desk@example.com")

if (replica.customKeys?."Supplier Number") {
    issue.customFields."Supplier".value = replica.customKeys."Supplier Number"
}

// The number of the twin is shown on the board card.
issue.customFields."External Key".value = replica.key
