// sync-rule: outgoing hp-alm
// What acme sends to globex. Made from the template 'Basic fields with status, priority and people'.

replica.key         = defect.key
replica.assignee    = defect.assignee
replica.reporter    = defect.reporter
replica.summary     = defect.summary
replica.description = defect.description
replica.comments    = commentHelper.getSingleCommentFromCommentsArea(defect)
replica.status      = defect.status
replica.priority    = defect.priority
replica.attachments = defect.attachments

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Custom Fields
// Replace BG_USER_01 by the physical name of the user field and CF Name by the name on the other side.
/*
replica.customFields."CF Name" = defect.customFields."BG_USER_01"
*/
