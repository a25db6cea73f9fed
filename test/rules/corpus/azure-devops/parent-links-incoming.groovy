// sync-rule: incoming azure-devops
// Hangs features below epics and stories below features. What has no parent yet is hung up on a later message.
if (firstSync) {
    workItem.projectKey = "Delta"
    workItem.typeName   = nodeHelper.getIssueType(replica.type?.name, "Delta")?.name ?: "User Story"
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.priority    = nodeHelper.getPriority(["Highest": "1", "High": "2", "Medium": "3"][replica.priority?.name] ?: "4")
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

if (replica.parentId) {
    def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId, "issue")
    if (parent) {
        workItem.parentId = parent.id
    } else {
        log.info("Parent ${replica.parentId} of ${replica.key} is not here yet")
    }
} else if (workItem.parentId && previous?.parentId) {
    // It had a parent over there and has none now.
    workItem.parentId = null
}

workItem."Microsoft.VSTS.Scheduling.StoryPoints" = replica.customFields."Story Points"?.value
workItem."Microsoft.VSTS.Common.AcceptanceCriteria" = replica.customFields."Acceptance Criteria"?.value?.replace("\n", "<br>")
