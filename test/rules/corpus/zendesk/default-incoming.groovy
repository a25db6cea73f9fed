// sync-rule: incoming zendesk
// A plain start for Zendesk: the subject is set once, everything else follows the source.
if(firstSync){
    issue.summary      = replica.summary
}
issue.labels       = replica.labels
issue.description  = replica.description ?: "No description"
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    += replica.addedComments

/*
Status Synchronization

def statusMapping = ["To Do":"open", "In Progress":"pending", "Done":"solved"]
issue.setStatus(statusMapping[replica.status?.name] ?: "open")
*/

/*
Custom Fields

issue.customFields."CF Name".value = replica.customFields."CF Name"?.value
*/
