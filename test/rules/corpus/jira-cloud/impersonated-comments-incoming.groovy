// sync-rule: incoming jira-cloud
// Comments appear under the name of who wrote them, if that person may comment here; otherwise with a prefix.
if (firstSync) {
    issue.projectKey = "CRM"
    issue.typeName   = "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    def author = nodeHelper.getUserByEmail(comment.author?.email)
    if (author && nodeHelper.canUserEditComments(issue, author)) {
        comment.executor = author
    } else {
        def when = comment.created?.format("dd MMM yyyy HH:mm")
        comment.body = "_${comment.author?.displayName ?: 'Unknown'} on ${when}:_\n\n${comment.body}"
    }

    // Mentions of people of the other side are of no use here: [~accountid:…] becomes a plain name.
    comment.body = comment.body.replaceAll(/\[~accountid:[^\]]+\]/, "@colleague")
    comment
})

issue.setStatus(["Backlog": "To Do", "Doing": "In Progress", "Shipped": "Done"][replica.status?.name] ?: "To Do")
