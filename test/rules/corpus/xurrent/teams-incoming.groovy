// sync-rule: incoming xurrent
// Puts the request into the hands of a team, then of a member by mail; unknown people leave the team in charge.
def teamOf = { Collection<String> labels ->
    def rules = [
        [words: ["vpn", "wifi", "dns"], team: "Network"],
        [words: ["erp", "invoice"], team: "Business Applications"],
        [words: ["laptop", "printer"], team: "Field Service"]
    ]
    rules.find { rule -> labels.any { rule.words.contains(it) } }?.team ?: "Service Desk"
}

if (firstSync) {
    entity.serviceId = nodeHelper.getServiceIdByName("Internal IT")
}

def labels = (replica.labels ?: []).collect { it.label.toLowerCase() }
entity.team        = nodeHelper.getTeamIdByName(teamOf(labels))
entity.summary     = replica.summary?.take(80) ?: "No subject"
entity.description = replica.description
entity.category    = "incident"
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

def member = nodeHelper.getUserByEmail(replica.assignee?.email)
if (member) {
    entity.assignee = member
}
