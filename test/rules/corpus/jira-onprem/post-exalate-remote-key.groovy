// sync-rule: post-exalate-processor jira-onprem
// Writes the key of the new twin into a text field of the issue that was sent.
def customFieldManager = com.atlassian.jira.component.ComponentAccessor.getCustomFieldManager()
def issueManager = com.atlassian.jira.component.ComponentAccessor.getIssueManager()
def dispatch = com.atlassian.jira.event.type.EventDispatchOption.DO_NOT_DISPATCH

def field = customFieldManager.getCustomFieldObjectsByName("Remote Key").find { true }
if (field == null) {
    log.warn("There is no field 'Remote Key': the twin of ${jiraIssue.key} is not noted.")
    return
}

def known = jiraIssue.getCustomFieldValue(field)
if (known != remoteIssueKey.urn) {
    jiraIssue.setCustomFieldValue(field, remoteIssueKey.urn)
    // No event, so that this change does not start the next sync.
    issueManager.updateIssue(jiraProxyUser, jiraIssue, dispatch, false)
}

if (isParentIssue) {
    log.info("${jiraIssue.key} started the sync with ${remoteIssueKey.urn}")
}
