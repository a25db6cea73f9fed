// sync-rule: outgoing azure-devops
// Sends HTML as it is, with the fields of a bug by their reference names. The other side turns it into its mark-up.
replica.key                = workItem.key
replica.type               = workItem.type
replica.summary            = workItem.summary
replica.description        = workItem.description
replica.status             = workItem.status
replica.priority           = workItem.priority
replica.labels             = workItem.labels
replica.comments           = workItem.comments
replica.attachments        = workItem.attachments
replica.assignee           = workItem.assignee
replica.parentId           = workItem.parentId

replica.acceptanceCriteria = workItem."Microsoft.VSTS.Common.AcceptanceCriteria"

if (workItem.type?.name == "Bug") {
    replica.reproSteps = workItem."Microsoft.VSTS.TCM.ReproSteps"
    replica.systemInfo = workItem."Microsoft.VSTS.TCM.SystemInfo"
    replica.severity   = workItem."Microsoft.VSTS.TCM.Severity"
}
