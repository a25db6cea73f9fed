// sync-rule: outgoing hp-alm
// Sends a defect with its user fields; their physical names are put into words here, once.
def userFields = [
    "BG_USER_02": "Detected In Build",
    "BG_USER_03": "Root Cause",
    "BG_USER_05": "Test Environment",
    "BG_USER_11": "Regression"
]

if (entityType != "defect") {
    return
}

replica.key              = defect.key
replica.summary          = defect.summary
replica.description      = defect.description?.replaceAll(/<[^>]*>/, " ")?.replaceAll(/&nbsp;/, " ")?.trim()
replica.severity         = defect.severityName
replica.priority         = defect.priority
replica.status           = defect.status
replica.assignee         = defect.assignee
replica.reporter         = defect.reporter
replica.originalEstimate = defect.originalEstimate
replica.fixVersions      = defect.fixVersions
replica.affectedVersions = defect.affectedVersions
replica.attachments      = defect.attachments.findAll { it.filesize < 8_000_000 }
replica.comments         = commentHelper.getSingleCommentFromCommentsArea(defect)

replica.details = userFields.collectEntries { physical, name ->
    [(name): defect.customFields."${physical}"?.value]
}.findAll { it.value != null }
