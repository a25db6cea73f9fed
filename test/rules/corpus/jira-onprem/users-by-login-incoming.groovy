// sync-rule: incoming jira-onprem
// Two servers with one directory: logins are the same, only contractors differ by a prefix.
def localUser = { remote ->
    if (!remote) return null
    nodeHelper.getUserByUsername(remote.username) ?:
        nodeHelper.getUserByUsername("ext_" + remote.username) ?:
        nodeHelper.getUserByFullName(remote.displayName)
}

if (firstSync) {
    issue.projectKey = "MIRROR"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "MIRROR")?.name ?: "Task"
    issue.reporter   = localUser(replica.reporter) ?: nodeHelper.getUserByUsername("mirror.bot")
}

issue.summary      = replica.summary
issue.description  = replica.description
issue.assignee     = localUser(replica.assignee)
issue.watchers     = replica.watchers?.collect(localUser)?.findAll { it != null }
issue.labels       = replica.labels
issue.components   = replica.components?.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("MIRROR")) }?.findAll { it != null }
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.comments     = commentHelper.mergeComments(issue, replica) { comment ->
    comment.executor = localUser(comment.author)
    comment
}
