// sync-rule: incoming jira-onprem
// Counterpart with the vendor's external scripts. Status.receive has to stay the last line.
if (firstSync) {
    issue.projectKey = "REL"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "REL")?.name ?: "Improvement"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.reporter    = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByUsername("release.manager")

Versions.receive()
issue.affectedVersions = replica.affectedVersions?.collect { nodeHelper.getVersion(it.name, nodeHelper.getProject("REL")) }?.findAll { it }
issue.fixVersions      = replica.fixVersions?.collect { nodeHelper.getVersion(it.name, nodeHelper.getProject("REL")) }?.findAll { it }

issue.customFields."Release Notes".value = replica.customFields."Release Notes"?.value

def workflowMapping = [
    "Open"       : "Backlog",
    "In Progress": "Development",
    "Resolved"   : "Ready for Release",
    "Closed"     : "Released"
]
Status.receive(false, workflowMapping, [:])
