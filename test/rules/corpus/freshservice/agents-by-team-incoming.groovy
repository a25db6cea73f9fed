// sync-rule: incoming freshservice
// Hands tickets to agents by team; people who are away are skipped.
@groovy.transform.Field
final Map<String, List<String>> TEAMS = [
    network: ["ines.berg@example.com", "oskar.dahl@example.com"],
    desktop: ["petra.nowak@example.com"],
    sap    : ["jon.alder@example.com", "mina.roth@example.com"]
]

@groovy.transform.Field
final Set<String> AWAY = ["oskar.dahl@example.com"]

def agentFor(String team) {
    TEAMS.getOrDefault(team, ["dispatch@example.com"])
        .findAll { !AWAY.contains(it) }
        .findResult { nodeHelper.getUserByEmail(it) }
}

if (firstSync) {
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("dispatch@example.com")
    entity.assignee   = agentFor((replica.team ?: "desktop") as String)
}

entity.summary     = replica.summary
entity.description = replica.description ?: "No description"
entity.labels      = replica.labels
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.comments    = commentHelper.mergeComments(entity, replica) { it }
