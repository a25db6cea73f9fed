// sync-rule: incoming jira-onprem
// Comments of the partner are visible to the group that works with the partner, and to nobody else.
final PARTNER_GROUP = "partner-liaison"

if (firstSync) {
    issue.projectKey = "LIAISON"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "LIAISON")?.name ?: nodeHelper.getDefaultIssueType("LIAISON")?.name
}
issue.summary     = replica.summary
issue.description = "${replica.description ?: ''}\n\n----\nContact: ${replica.contactName ?: 'none'} (${replica.contactMail ?: 'no mail'})".toString()
issue.priority    = nodeHelper.getPriority(replica.priority?.name ?: "Minor")
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    comment.groupLevel = PARTNER_GROUP
    comment.executor   = userHelper.getByEmail(comment.author?.email)
    comment
})

issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica, { entry ->
    entry.author = userHelper.getByEmail(entry.author?.email) ?: userHelper.getByUsername("timekeeper")
    entry.setAutoAdjust()
    entry
})

if (replica.resolution) {
    issue.resolution = nodeHelper.getResolution(replica.resolution.name) ?: nodeHelper.getResolution("Done")
}
