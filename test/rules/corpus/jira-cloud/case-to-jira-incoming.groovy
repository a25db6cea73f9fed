// sync-rule: incoming jira-cloud
// Escalated cases become bugs; the tier of the customer decides the priority, the product the component.
def priorityOf = { String casePriority, String tier ->
    def points = ["Critical": 3, "High": 2, "Medium": 1].getOrDefault(casePriority, 0) + (tier == "Premium" ? 1 : 0)
    ["Low", "Medium", "High", "Highest"][Math.min(points, 3)]
}

if (firstSync) {
    issue.projectKey = "ESC"
    issue.typeName   = "Bug"
    issue.customFields."Case Number".value = replica.caseNumber
    issue.customFields."Case Link".value   = replica.url
}

issue.summary     = "${replica.customer}: ${replica.summary ?: 'no subject'}".toString().take(254)
issue.description = """${replica.description ?: ''}

----
Contact: ${replica.contactName ?: 'unknown'} ${replica.contactMail ? '<' + replica.contactMail + '>' : ''}
Tier: ${replica.tier}, status of the case: ${replica.statusName}""".toString()
issue.priority    = nodeHelper.getPriority(priorityOf(replica.priorityName, replica.tier))
issue.labels      = ["escalation", replica.tier?.toLowerCase()].findAll { it }.collect { nodeHelper.getLabel(it) }
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    = commentHelper.mergeComments(issue, replica) { comment ->
    comment.internal = true
    comment
}

if (replica.product) {
    def component = nodeHelper.getComponent(replica.product, nodeHelper.getProject("ESC"))
    issue.components = component ? [component] : []
}

// A case that was closed over there needs nobody any more.
if (replica.statusName == "Closed" && issue.status?.name == "To Do") {
    workflowHelper.transition(issue, "Withdraw")
}
