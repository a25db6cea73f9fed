// sync-rule: outgoing hp-alm
// Early rule that calls the defect issue; only what changed hands to the supplier is sent.
def supplierOwned = issue.assignee?.username?.startsWith("sup_")
if (!supplierOwned) {
    return
}

replica.key         = issue.key
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.priority    = issue.priority
replica.assignee    = issue.assignee
replica.created     = issue.created
replica.labels      = issue.labels
replica.comments    = commentHelper.filterLocal(issue.comments)
replica.attachments = issue.attachments

// Release and build in one text, as the supplier prints it on the delivery note.
def release = issue.fixVersions?.collect { it.name }?.join(" + ") ?: "no release"
def build = issue.customFields."BG_USER_02"?.value ?: "no build"
replica.delivery = "${release} (${build})".toString()
