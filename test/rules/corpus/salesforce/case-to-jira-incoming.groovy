// sync-rule: incoming salesforce
// What development sends back: status as a picklist value, fix version, comments. Cases are never made from here.
if (firstSync) {
    return
}

def statusOf = [
    "To Do"      : "With Development",
    "In Progress": "With Development",
    "In Review"  : "With Development",
    "Blocked"    : "Waiting for Customer",
    "Done"       : "Solution Provided"
]

entity.Status             = statusOf[replica.status?.name] ?: entity.Status
entity.Developer__c       = replica.assignee?.displayName ?: "not assigned"
entity.Fix_Version__c     = replica.fixVersions?.collect { it.name }?.sort()?.join(", ")
entity.Issue_Key__c       = replica.key
entity.Issue_Url__c       = syncHelper.getRemoteIssueUrl()
entity.comments           = commentHelper.mergeComments(entity, replica) { comment ->
    comment.body = "[Development] ${comment.body}"
    comment
}
entity.attachments        = attachmentHelper.mergeAttachments(entity, replica)

if (replica.resolution?.name in ["Won't Do", "Duplicate", "Cannot Reproduce"]) {
    entity.Closing_Reason__c = "Rejected: " + replica.resolution.name
}
