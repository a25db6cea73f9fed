// sync-rule: incoming jira-cloud
// A thin rule over the external class EpicFamily, which finds the parent.
if (firstSync) {
    issue.projectKey = "FAM"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "FAM")?.name ?: "Story"
}

EpicFamily.receive()

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Medium")

def done = ["Done", "Closed"].contains(replica.status?.name)
if (done && issue.status?.name != "Done") {
    issue.setStatus("Done")
}
