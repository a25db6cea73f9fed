// sync-rule: incoming salesforce
// Custom object with fields of many kinds: picklist, multi-select, checkbox, currency, date and time, lookup.
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

def iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME
def instant = { Date date -> date?.toInstant()?.atOffset(ZoneOffset.UTC)?.format(iso) }
def amount = { value ->
    def text = value?.toString()?.replaceAll(/[^\d.,-]/, "")?.replace(",", ".")
    text?.isBigDecimal() ? text.toBigDecimal() : null
}

if (firstSync) {
    entity.entityType = "Claim__c"
    entity.Source__c  = "Workshop"
}

entity.Name               = replica.key
entity.Title__c           = replica.summary
entity.Details__c         = replica.description
entity.Kind__c            = replica.customFields."Claim kind"?.value?.value ?: "Other"
entity.Parts__c           = (replica.customFields."Parts"?.value ?: []).collect { it.value }.join(";")
entity.Goodwill__c        = replica.customFields."Goodwill"?.value ? true : false
entity.Cost__c            = amount(replica.customFields."Cost"?.value)
entity.Happened_At__c     = instant(replica.customFields."Happened at"?.value)
entity.Claimed_On__c      = replica.created?.format("yyyy-MM-dd")
entity.Approver__c        = nodeHelper.getUserByEmail(replica.customFields."Approver"?.value?.email)?.key
entity.attachments        = attachmentHelper.mergeAttachments(entity, replica)
