if (firstSync) { entity.entityType = 'ticket' }
entity.with {
  subject     = replica.summary
  description = replica.description
}
def codes = [Open: 2, Pending: 3, Resolved: 4, Closed: 5]
entity.status = codes.getOrDefault(replica.status?.name, 2)
entity.comments = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
if (!entity.email) entity.email = replica.reporter?.email ?: 'nobody@example.com'
