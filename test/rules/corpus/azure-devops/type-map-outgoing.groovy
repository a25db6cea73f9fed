// sync-rule: outgoing azure-devops
// Sends only types and states that the partner knows; anything else ends the rule early.
def types = [
    "User Story": "Story",
    "Feature"   : "Epic",
    "Bug"       : "Defect"
]
def states = [
    "New"     : "Open",
    "Active"  : "In Work",
    "Resolved": "Fixed",
    "Closed"  : "Closed"
]

def partnerType = types[workItem.type?.name]
if (partnerType == null) {
    log.info("Work items of type ${workItem.type?.name} are not for the partner")
    return
}
if (workItem.labels?.any { it.label == "secret" }) {
    return
}

replica.key           = workItem.key
replica.typeForThem   = partnerType
replica.statusForThem = states[workItem.status?.name] ?: "Open"
replica.summary       = workItem.summary
replica.description   = nodeHelper.stripHtml(workItem.description ?: "")
replica.assignee      = workItem.assignee
replica.attachments   = workItem.attachments.findAll { it.filesize < 20_000_000 }
replica.comments      = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.url           = syncHelper.getTrackerUrl() + "/_workitems/edit/" + workItem.key
