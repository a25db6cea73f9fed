// sync-rule: data-filter jira-cloud
// An old connection that was never moved to today's rules: what leaves the project, by relation.
replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.priority    = issue.priority
replica.status      = issue.status
replica.labels      = issue.labels

// The suppliers see neither each other's names nor the internal discussion.
if (relation.name.startsWith("supplier_")) {
    replica.comments = issue.comments.findAll { it.groupLevel == null && it.roleLevel == null }
    replica.attachments = issue.attachments.findAll { !it.filename.toLowerCase().startsWith("internal") }
    replica.customKeys."Supplier Number" = issue.customFields."Supplier Number"?.value
} else {
    replica.comments    = issue.comments
    replica.attachments = issue.attachments
    replica.assignee    = issue.assignee
    replica.reporter    = issue.reporter
}
