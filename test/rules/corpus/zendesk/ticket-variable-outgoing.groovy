// sync-rule: outgoing zendesk
// Uses the name ticket instead of issue, and sends the numbers of the Zendesk API.
replica.key            = ticket.key
replica.summary        = ticket.summary
replica.description    = ticket.description
replica.type           = ticket.type
replica.status         = ticket.status
replica.priority       = ticket.priority
replica.attachments    = ticket.attachments
replica.comments       = ticket.comments
replica.labels         = ticket.labels
replica.organizationId = ticket.organization_id
replica.problemId      = ticket.problem_id

// How long a customer may wait depends on the tag of the contract.
def hours = [gold: 4, silver: 24, bronze: 72]
def contract = ticket.labels.collect { it.label }.find { hours.containsKey(it) } ?: "bronze"
replica.contract = contract
use(groovy.time.TimeCategory) {
    replica.answerUntil = new Date() + hours[contract].hours
}
