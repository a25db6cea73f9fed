// sync-rule: outgoing hp-alm
// Defects and test cases, each with its own block, as the documentation shows it.
if (entityType == "defect") {
    replica.key         = defect.key
    replica.owner       = defect.owner
    replica.reporter    = defect.detectedBy
    replica.summary     = defect.summary
    replica.description = defect.description
    replica.comments    = commentHelper.getSingleCommentFromCommentsArea(defect)
    replica.status      = defect.status
    replica.attachments = defect.attachments
}

if (entityType == "testCase") {
    replica.key         = testCase.key
    replica.owner       = testCase.owner
    replica.summary     = testCase.summary
    replica.description = testCase.description
    replica.comments    = commentHelper.getSingleCommentFromCommentsArea(testCase)
    replica.status      = testCase.status
    replica.attachments = testCase.attachments
}
