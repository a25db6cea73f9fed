// sync-rule: create-processor jira-onprem
// Creates the repair order. Project by workshop, the rest by the book.
def projectOf = ["North": "RNO", "South": "RSO", "Harbour": "RHB"]
def workshop = replica.customKeys?."Workshop"

issue.projectKey  = projectOf[workshop] ?: "RNO"
issue.typeName    = "Repair Order"
issue.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Major")
issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.due         = replica.due
issue.reporter    = nodeHelper.getUserByUsername(replica.reporter?.username) ?: nodeHelper.getUserByUsername("frontdesk")
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

// What the workshop reads off its screen
issue.customFields."Workshop".value = nodeHelper.getOption(issue, "Workshop", workshop ?: "North")
issue.customFields."Mileage".value  = replica.customKeys?."Mileage"
issue.customFields."Order No".value = replica.key
