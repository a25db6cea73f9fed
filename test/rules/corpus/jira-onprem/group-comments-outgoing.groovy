// sync-rule: outgoing jira-onprem
// Only what everybody may see goes out: comments and work logs without restriction, files without the word draft.
replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.resolution  = issue.resolution
replica.priority    = issue.priority

replica.comments = commentHelper.filterLocal(issue.comments)
replica.workLogs = workLogHelper.filterLocal(issue.workLogs)

replica.attachments = issue.attachments.findAll { file ->
    def name = file.filename.toLowerCase()
    !name.contains("draft") && file.mimetype != "application/x-msdownload"
}

// Who may be asked: the lead of the first component that has one.
def contact = issue.components?.find { it.lead }?.lead ?: issue.project.lead
replica.contactName = contact?.displayName
replica.contactMail = contact?.email
