// sync-rule: incoming jira-cloud
// Issues of a public repository with their milestones and check lists; closed there means review here.
if (firstSync) {
    issue.projectKey = "LAN"
    issue.typeName   = replica.labels?.any { it.label == "bug" } ? "Bug" : "Story"
    issue.reporter   = nodeHelper.getUserByEmail("community@example.com")
}

issue.summary     = replica.summary
issue.description = [replica.description, "_${replica.checklist ?: 'No check list'}_"].findAll { it }.join("\n\n")
issue.labels      = (replica.labels ?: []).collect { nodeHelper.getLabel(it.label.replace(" ", "-").toLowerCase()) }
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.fixVersions = (replica.fixVersions ?: [])
    .collect { nodeHelper.createVersion(issue, it.name, it.description) }
    .findAll { it != null }

issue.customFields."Progress".value   = replica.progress ?: 0
issue.customFields."Repository".value = replica.repository

def closed = replica.status?.name == "closed"
if (closed && !(issue.status?.name in ["In Review", "Done"])) {
    issue.setStatus("In Review")
} else if (!closed && issue.status?.name == "Done") {
    issue.setStatus("To Do")
}
