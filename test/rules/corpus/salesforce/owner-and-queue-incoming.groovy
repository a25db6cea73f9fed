// sync-rule: incoming salesforce
// Case owner by mail, or the queue of the region; the region is read off a label.
def queueOf = [
    emea: "EMEA Support",
    apac: "APAC Support",
    amer: "Americas Support"
]

if (firstSync) {
    entity.entityType = "Case"
    entity.Origin = "Partner"
    entity.Status = "New"
}

entity.Subject     = replica.summary?.take(255)
entity.Description = replica.description ?: ""
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

def region = replica.labels?.collect { it.label.toLowerCase() }?.find { queueOf.containsKey(it) } ?: "emea"
def person = nodeHelper.getUserByEmail(replica.assignee?.email)

if (person) {
    entity.OwnerId = person.key
} else if (firstSync) {
    def queue = nodeHelper.getReference("Group", "Name", queueOf[region])
    if (queue) entity.OwnerId = queue.Id
}

def minutes = { text ->
    def match = (text ?: "") =~ /(?:(\d+)h)?\s*(?:(\d+)m)?/
    match.matches() ? (match.group(1) ?: "0").toInteger() * 60 + (match.group(2) ?: "0").toInteger() : 0
}
entity.Time_Spent__c = minutes(replica.customFields."Time spent"?.value)
