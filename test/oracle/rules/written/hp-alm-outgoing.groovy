if (defect.entityType == 'defect') {
    replica.key         = defect.key
    replica.assignee    = defect.owner
    replica.reporter    = defect.detectedBy
    replica.summary     = defect.summary
    replica.description = defect.description
    replica.comments    = commentHelper.getSingleCommentFromCommentsArea(defect)
    replica.status      = defect.status
    replica.attachments = defect.attachments.findAll { attachment -> attachment.filename ==~ /.*\.(png|jpe?g|txt)/ }
}
