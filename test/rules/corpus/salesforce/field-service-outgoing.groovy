// sync-rule: outgoing salesforce
// What the control room of the lift company wants to see of cases, work orders and assets.
import java.time.Duration
import java.time.Instant
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter

def instant = { text ->
    text ? OffsetDateTime.parse(text.toString(), DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX")).toInstant() : null
}
def asDate = { text -> instant(text)?.with { Date.from(it) } }
def nameOf = { String object, id -> id ? nodeHelper.getReference(object, "Id", id as String)?.Name : null }

replica.key        = entity.Id
replica.entityType = entity.entityType
replica.url        = syncHelper.getTrackerUrl() + "/" + entity.Id

if (entity.entityType == "Case") {
    replica.number      = entity.CaseNumber
    replica.summary     = entity.Subject
    replica.description = nodeHelper.stripHtml(entity.Description ?: "")
    replica.statusName  = entity.Status
    replica.priority    = entity.Priority
    replica.caller      = nameOf("Contact", entity.ContactId) ?: "Unknown caller"
    replica.customer    = nameOf("Account", entity.AccountId)
    replica.liftName    = nameOf("Asset", entity.AssetId)
    replica.comments    = entity.comments
    replica.attachments = entity.attachments

    def deadline = instant(entity.Deadline__c)
    if (deadline) {
        def left = Duration.between(Instant.now(), deadline)
        replica.minutesLeft = left.toMinutes()
        replica.overdue     = left.isNegative() && entity.Status != "Closed"
    }
}

if (entity.entityType == "WorkOrder") {
    replica.number      = entity.WorkOrderNumber
    replica.summary     = entity.Subject
    replica.description = nodeHelper.stripHtml(entity.Description ?: "")
    replica.statusName  = entity.Status
    replica.technician  = nameOf("User", entity.OwnerId)
    replica.liftName    = nameOf("Asset", entity.AssetId)
    replica.startOn     = asDate(entity.StartDate)
    replica.endOn       = asDate(entity.EndDate)
    replica.place       = [entity.Street, entity.PostalCode, entity.City].findAll { it }.join(", ")
    replica.attachments = entity.attachments
}

if (entity.entityType == "Asset") {
    replica.summary    = entity.Name
    replica.liftNumber = entity.SerialNumber
    replica.statusName = entity.Status
    replica.tier       = entity.Tier__c ?: "Bronze"
    replica.owner      = nameOf("Account", entity.AccountId)
    replica.nextCheck  = entity.Next_Check__c
}
