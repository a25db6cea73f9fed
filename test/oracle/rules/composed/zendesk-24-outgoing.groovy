assert issue.key : "issue has no key"

replica.key            = issue.key;
replica.type           = issue.type;
replica.assignee       = issue.assignee;
replica.reporter       = issue.reporter;
replica.summary        = issue.summary;
replica.description    = issue.description;
replica.labels         = issue.labels;
replica.comments       = issue.comments;
replica.status         = issue.status;
replica.priority       = issue.priority;
replica.attachments    = issue.attachments;

/*
 * ABC: rules for acme_support.
 * Changed by A. Sample on 2024-08-16.
 */
if (issue.labels.any { it.label == "no-sync-4" }) {
  return
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS5 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]
