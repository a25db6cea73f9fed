// sync-rule: post-exalate-processor jira-onprem
// After the parent has been sent: notes which of its sub-tasks still have to follow.
// A sub-task that was sent has nothing below itself.
if (!isParentIssue) {
    return
}

def waiting = jiraIssue.getSubTaskObjects().findAll { subTask ->
    !syncHelper.isUnderSync(subTask.id as String, "issue")
}

if (waiting.isEmpty()) {
    log.info("All sub-tasks of ${jiraIssue.key} are under sync.")
} else {
    def keys = waiting.collect { it.key }.sort().join(", ")
    log.info("Still to be sent after ${jiraIssue.key} (${remoteIssueKey.urn}): ${keys}")
    def manager = com.atlassian.jira.component.ComponentAccessor.getCommentManager()
    // The proxy user writes it, so that people see where the remark comes from.
    manager.create(jiraIssue, jiraProxyUser, "Sub-tasks waiting for the partner: ${keys}".toString(), false)
}
