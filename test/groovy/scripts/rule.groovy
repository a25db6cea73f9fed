/*
 * What leaves this side.
 */
replica.key = issue.key // the key
replica.summary = issue.summary

def map = [
  'Open'  : 'New',
  'Closed': 'Done', // the last one
]
replica.status = map[issue.status?.name] ?: 'New'
if (firstSync && issue.labels.any { it.label == 'sync' }) {
  replica.comments = issue.comments
    .findAll { !it.internal }
    .collect { comment ->
      comment.body = "${comment.author?.displayName}: ${comment.body}"
      comment
    }
}
replica.customFields."Due date"?.value = issue.dueDate
