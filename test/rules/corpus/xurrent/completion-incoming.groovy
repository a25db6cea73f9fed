// sync-rule: incoming xurrent
// Updates only: the supplier completes requests with a reason and never opens new ones.
if (firstSync) {
    return
}

if (!nodeHelper.isIssueEditable(entity)) {
    log.info("Request ${entity.key} cannot be edited any more")
    return
}

def reasons = [
    "Fixed"           : "solved",
    "Won't Fix"       : "rejected",
    "Cannot Reproduce": "unsolvable",
    "Duplicate"       : "conflict"
]

if (replica.status?.name == "Closed") {
    entity.status            = nodeHelper.getStatus("Completed")
    entity.completion_reason = reasons[replica.resolution?.name] ?: "solved"
}

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
    comment.internal = comment.body?.contains("#internal") ?: false
    comment
}
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
