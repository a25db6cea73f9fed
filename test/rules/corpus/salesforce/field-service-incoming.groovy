// sync-rule: incoming salesforce
// A lift company: faults of the control room become cases, work orders, tasks or assets, with people, places and parts.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.URLEncoder
import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

final String API = "/services/data/v58.0"
final ZoneId ZONE = ZoneId.of("Europe/Madrid")

// -------------------------------------------------------------------- tables

def objectOf = [
    "Fault"      : "Case",
    "Complaint"  : "Case",
    "Visit"      : "WorkOrder",
    "Inspection" : "WorkOrder",
    "Call back"  : "Task",
    "Lift"       : "Asset",
    "Renewal"    : "Opportunity"
]

def priorityOf = [
    "Trapped"  : "Critical",
    "Stopped"  : "High",
    "Disturbed": "Medium"
]

def caseStatus = [
    "Received"   : "New",
    "Analysing"  : "Working",
    "On the way" : "Working",
    "On site"    : "Working",
    "Parts"      : "Waiting for Parts",
    "Running"    : "Closed",
    "False alarm": "Closed"
]

def orderStatus = [
    "Received"  : "New",
    "On the way": "In Progress",
    "On site"   : "In Progress",
    "Parts"     : "On Hold",
    "Running"   : "Completed"
]

// Hours that the contract allows, by tier and priority
def hoursOf = [
    Gold  : [Critical: 1, High: 4, Medium: 24],
    Silver: [Critical: 2, High: 8, Medium: 48],
    Bronze: [Critical: 4, High: 24, Medium: 96]
]

def queueOf = [
    "08": "Queue Barcelona",
    "28": "Queue Madrid",
    "41": "Queue Sevilla",
    "46": "Queue Valencia"
]

// ------------------------------------------------------------------- helpers

def field = { String name -> replica.customFields."${name}"?.value }
def choice = { String name -> replica.customFields."${name}"?.value?.value }

def quoted = { String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'" }

def query = { String soql ->
    def path = "${API}/query?q=${URLEncoder.encode(soql, 'UTF-8')}".toString()
    httpClient.http("GET", path, null, [:], ["Accept": ["application/json"]]) { response ->
        if (response.code != 200) {
            throw new IssueTrackerException("Salesforce refused the query '${soql}': ${response.body}".toString())
        }
        new JsonSlurper().parseText(response.body).records
    }
}

def firstOf = { String soql ->
    def records = query(soql + " LIMIT 1")
    records ? records.first() : null
}

def create = { String object, Map values ->
    def body = JsonOutput.toJson(values.findAll { it.value != null })
    httpClient.http("POST", "${API}/sobjects/${object}".toString(), body, [:], ["Content-Type": ["application/json"]]) { response ->
        if (response.code != 201) {
            log.warn("${object} for ${replica.key} was not made: ${response.body}")
            return null
        }
        new JsonSlurper().parseText(response.body).id
    }
}

def moment = { Instant instant -> instant ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)) : null }
def day = { Date date -> date ? date.toInstant().atZone(ZONE).toLocalDate().toString() : null }

// Phone numbers come in many notations; Salesforce searches for digits.
def phone = { String text ->
    def digits = (text ?: "").replaceAll(/[^\d+]/, "")
    if (!digits) return null
    digits.startsWith("+") ? digits : digits.startsWith("00") ? "+" + digits.substring(2) : "+34" + digits
}

// "Calle Mayor 12, 3º B; 28013 Madrid"
def address = { String text ->
    def match = (text ?: "") =~ /^\s*(.+?)\s*;\s*(\d{5})\s+(.+?)\s*$/
    match.matches() ? [street: match.group(1), code: match.group(2), city: match.group(3)] : null
}

// The end of a span of hours, in which nights and Sundays do not count, unless people are trapped.
def deadline = { Instant from, int hours, boolean roundTheClock ->
    if (roundTheClock) {
        return from.plusSeconds(hours * 3600L)
    }
    def now = from.atZone(ZONE)
    int left = hours
    while (left > 0) {
        now = now.plusHours(1)
        def time = now.toLocalTime()
        def open = now.dayOfWeek != DayOfWeek.SUNDAY && time.isAfter(LocalTime.of(7, 0)) && !time.isAfter(LocalTime.of(20, 0))
        if (open) {
            left--
        }
    }
    now.toInstant()
}

// ------------------------------------------------------------- what concerns all

def lift = field("Lift Number") ? firstOf("SELECT Id, AccountId, Name, Tier__c, Status FROM Asset WHERE SerialNumber = ${quoted(field('Lift Number') as String)}") : null
def place = address(field("Address") as String)

if (firstSync) {
    entity.entityType = objectOf[replica.type?.name] ?: "Case"
    if (entity.entityType == "WorkOrder" && lift == null) {
        throw new IssueTrackerException("A visit needs a lift, but ${replica.key} names none that is known".toString())
    }
}

def contactId = {
    def mail = field("Caller Mail") ?: replica.reporter?.email
    def number = phone(field("Caller Phone") as String)
    def known = mail ? firstOf("SELECT Id FROM Contact WHERE Email = ${quoted(mail as String)}") : null
    known = known ?: (number ? firstOf("SELECT Id FROM Contact WHERE Phone = ${quoted(number)}") : null)
    if (known) {
        return known.Id
    }
    def name = (field("Caller") ?: "").toString().trim()
    if (!name) {
        return null
    }
    def words = name.tokenize()
    create("Contact", [
        FirstName: words.size() > 1 ? words.init().join(" ") : null,
        LastName : words.last(),
        Email    : mail,
        Phone    : number,
        AccountId: lift?.AccountId
    ])
}

// -------------------------------------------------------------------- objects

switch (entity.entityType) {

    case "Case":
        def priority = priorityOf[choice("State of lift")] ?: "Medium"
        entity.Subject     = [lift?.Name, replica.summary].findAll { it }.join(": ").take(255)
        entity.Description = replica.description
        entity.Priority    = priority
        entity.Status      = caseStatus[replica.status?.name] ?: "New"
        entity.comments    = commentHelper.mergeComments(entity, replica) { comment ->
            comment.body = "${comment.author?.displayName ?: 'Control room'}: ${comment.body}"
            comment
        }
        entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

        if (firstSync) {
            entity.Origin    = replica.type?.name == "Complaint" ? "Phone" : "Control Room"
            entity.Reason    = replica.type?.name == "Complaint" ? "Feedback" : "Equipment"
            entity.AssetId   = lift?.Id
            entity.AccountId = lift?.AccountId
            entity.ContactId = contactId()

            def queue = nodeHelper.getReference("Group", "Name", queueOf[place?.code?.take(2)] ?: "Queue Spain")
            if (queue) {
                entity.OwnerId = queue.Id
            }
        }

        // Deadlines are counted from the report; a change of priority moves them.
        def reported = (replica.created ?: new Date()).toInstant()
        def hours = (hoursOf[lift?.Tier__c] ?: hoursOf.Bronze)[priority]
        entity.Deadline__c = moment(deadline(reported, hours, priority == "Critical"))

        if (entity.Status == "Closed") {
            entity.Closing_Note__c = replica.status?.name == "False alarm" ? "False alarm" : (field("Cause") ?: "Repaired")
        }
        break

    case "WorkOrder":
        entity.Subject     = replica.summary
        entity.Description = replica.description
        entity.Status      = orderStatus[replica.status?.name] ?: "New"
        entity.AssetId     = lift?.Id
        entity.AccountId   = lift?.AccountId
        entity.StartDate   = moment(field("Planned from")?.toInstant())
        entity.EndDate     = moment(field("Planned until")?.toInstant())
        if (place) {
            entity.Street     = place.street
            entity.PostalCode = place.code
            entity.City       = place.city
            entity.Country    = "Spain"
        }
        def technician = nodeHelper.getUserByEmail(replica.assignee?.email)
        if (technician) {
            entity.OwnerId = technician.key
        }
        // Parts are lines such as "2 x Door roller (DR-110)".
        def parts = (field("Parts") ?: "").toString().readLines().collectMany { line ->
            def part = line =~ /^\s*(\d+)\s*x\s*(.+?)\s*(?:\(([\w-]+)\))?\s*$/
            part.matches() ? [[count: part.group(1).toInteger(), name: part.group(2), number: part.group(3) ?: "unknown"]] : []
        }
        entity.Parts__c       = parts.collect { "${it.count} x ${it.name} [${it.number}]" }.join("\n")
        entity.Part_Count__c  = parts.sum { it.count } ?: 0
        entity.attachments    = attachmentHelper.mergeAttachments(entity, replica)
        break

    case "Task":
        entity.Subject      = "Call back: ${replica.summary}".toString().take(255)
        entity.Description  = [field("Caller"), phone(field("Caller Phone") as String), replica.description].findAll { it }.join("\n")
        entity.ActivityDate = day(replica.due) ?: LocalDate.now(ZONE).plusDays(1).toString()
        entity.Status       = replica.status?.name == "Running" ? "Completed" : "Not Started"
        entity.Priority     = "Normal"
        if (firstSync) {
            entity.WhoId  = contactId()
            entity.WhatId = lift?.AccountId
        }
        break

    case "Asset":
        entity.Name            = replica.summary
        entity.SerialNumber    = field("Lift Number")
        entity.Status          = replica.status?.name == "Running" ? "Installed" : "Registered"
        entity.InstallDate     = day(field("Installed on"))
        entity.Tier__c         = choice("Contract") ?: "Bronze"
        entity.Floors__c       = field("Floors") ?: 2
        entity.Load_Kg__c      = field("Load") ?: 0
        entity.Next_Check__c   = day(field("Next inspection"))
        if (firstSync) {
            def owner = firstOf("SELECT Id FROM Account WHERE Name = ${quoted((field('Owner') ?: 'Unknown owner') as String)}")
            entity.AccountId = owner?.Id ?: create("Account", [Name: field("Owner") ?: "Unknown owner", BillingCity: place?.city])
        }
        break
}

// ------------------------------------------------------------ offers for renewals

if (entity.entityType == "Opportunity") {
    def stages = ["Received": "Prospecting", "Analysing": "Needs Analysis", "Parts": "Proposal", "Running": "Closed Won"]
    def offer = (field("Offer") ?: 0) as BigDecimal
    entity.Name        = "Renewal ${lift?.Name ?: replica.key}".toString()
    entity.AccountId   = lift?.AccountId
    entity.StageName   = stages[replica.status?.name] ?: "Prospecting"
    entity.CloseDate   = day(replica.due) ?: LocalDate.now(ZONE).plusMonths(3).toString()
    entity.Amount      = offer
    entity.Description = replica.description
    entity.Type        = "Existing Customer - Upgrade"
    // Large offers are looked at by two people.
    entity.Needs_Review__c = offer > 80_000
    if (firstSync) {
        def seller = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUserByEmail("sales.desk@example.com")
        entity.OwnerId = seller?.key
    }
}

// ----------------------------------------------------------- after the record exists

if (firstSync && entity.entityType == "Case" && priorityOf[choice("State of lift")] == "Critical") {
    store(entity)
    // Somebody is trapped: the duty manager gets a task at once.
    def manager = nodeHelper.getUserByEmail("duty.manager@example.com")
    create("Task", [
        Subject     : "Persons trapped, see the case",
        WhatId      : entity.Id,
        OwnerId     : manager?.key,
        Priority    : "High",
        Status      : "Not Started",
        ActivityDate: LocalDate.now(ZONE).toString()
    ])
}

// The control room shows the number of the case next to the alarm.
if (firstSync) {
    syncHelper.syncBackAfterProcessing()
}
