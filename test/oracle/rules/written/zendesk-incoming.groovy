if (firstSync)
  issue.summary = replica.summary
issue.labels = replica.labels.collect { it.label = it.label.toLowerCase().replaceAll(/[^a-z0-9_]/, "_"); it }
issue.description = replica.description ?: "No description"
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments += replica.addedComments
def priority = replica.priority?.name?.toLowerCase()
issue.priority = ({ p ->
  if (p in ["highest", "blocker"]) return nodeHelper.getPriority("urgent")
  p == "high" ? nodeHelper.getPriority("high") : nodeHelper.getPriority("normal")
})(priority)
