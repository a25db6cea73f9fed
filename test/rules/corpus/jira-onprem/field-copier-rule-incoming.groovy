// sync-rule: incoming jira-onprem
// Leaves the custom fields to the external class FieldCopier and does the rest itself.
if (firstSync) {
    issue.projectKey = "QUAL"
    issue.typeName   = "Deviation"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.due         = replica.due
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def copier = FieldCopier.using(nodeHelper)
    .plain("Batch", "Quantity", "Found On", "Lab Report")
    .option("Severity", "Origin")
    .options("Affected Lines")
    .user("Inspector")
    .users("Approvers")
    .labels("Keywords")
copier.receive(issue, replica)

// A deviation that was closed over there is only proposed for closing here.
if (replica.status?.name == "Closed" && issue.status?.name == "Open") {
    workflowHelper.transition(issue, "Propose closing")
}
