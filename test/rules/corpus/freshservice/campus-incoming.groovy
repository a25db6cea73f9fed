// sync-rule: incoming freshservice
// A university's desk: faults, orders and events of eleven faculties, with rooms, opening hours, approvals and dependent fields.
import groovy.json.JsonOutput
import java.text.SimpleDateFormat

/* ========================================================================== */
/*  Tables                                                                    */
/* ========================================================================== */

// faculty -> group of agents, person to ask, cost centre
def faculties = [
    "Arts"       : [group: 1070000000401L, mail: "it.arts@example.com", cost: "4010"],
    "Biology"    : [group: 1070000000402L, mail: "it.science@example.com", cost: "4020"],
    "Chemistry"  : [group: 1070000000402L, mail: "it.science@example.com", cost: "4021"],
    "Economics"  : [group: 1070000000403L, mail: "it.law@example.com", cost: "4030"],
    "Engineering": [group: 1070000000404L, mail: "it.tech@example.com", cost: "4040"],
    "Law"        : [group: 1070000000403L, mail: "it.law@example.com", cost: "4031"],
    "Library"    : [group: 1070000000405L, mail: "it.library@example.com", cost: "4050"],
    "Mathematics": [group: 1070000000404L, mail: "it.tech@example.com", cost: "4041"],
    "Medicine"   : [group: 1070000000406L, mail: "it.clinic@example.com", cost: "4060"],
    "Physics"    : [group: 1070000000402L, mail: "it.science@example.com", cost: "4022"],
    "Sports"     : [group: 1070000000401L, mail: "it.arts@example.com", cost: "4011"]
]
def nobody = [group: 1070000000400L, mail: "it.desk@example.com", cost: "4000"]

def statusOf = [
    "Reported"  : "Open",
    "Planned"   : "Open",
    "Working"   : "Pending",
    "Asked"     : "Waiting on Customer",
    "Supplier"  : "Waiting on Third Party",
    "Done"      : "Resolved",
    "Checked"   : "Closed",
    "Withdrawn" : "Closed"
]

def categoryOf = [
    "Beamer"      : ["Room", "Projector"],
    "Microphone"  : ["Room", "Sound"],
    "Network"     : ["Network", "Cable"],
    "Wireless"    : ["Network", "Wireless"],
    "Printer"     : ["Device", "Printer"],
    "Computer"    : ["Device", "Desktop"],
    "Notebook"    : ["Device", "Notebook"],
    "Mail"        : ["Service", "Mail"],
    "Learning"    : ["Service", "Learning platform"],
    "Exam"        : ["Service", "Exam system"]
]

// Weeks in which nothing may wait: first day, last day
def examWeeks = [
    ["2026-02-02", "2026-02-20"],
    ["2026-07-06", "2026-07-24"],
    ["2027-02-01", "2027-02-19"]
]

/* ========================================================================== */
/*  Helpers                                                                   */
/* ========================================================================== */

def dayFormat = new SimpleDateFormat("yyyy-MM-dd")

def field = { String name -> replica.customFields."${name}"?.value }
def choice = { String name -> replica.customFields."${name}"?.value?.value }

// "H2.014", "h 2/14" and "Hall 2 Room 14" are the same room.
def room = { String text ->
    def match = (text ?: "").toLowerCase() =~ /^\s*(?:hall|h)\s*(\d)\s*(?:[.\/]|room)\s*0*(\d{1,3})\s*$/
    match.matches() ? "H${match.group(1)}.${match.group(2).padLeft(3, '0')}".toString() : text?.trim()
}

def inExamWeek = { Date date ->
    def day = dayFormat.format(date)
    examWeeks.any { from, until -> day >= from && day <= until }
}

// A lecture hall that does not work while people sit in it is the worst that can happen.
def levelOf = { ->
    def points = 0
    points += choice("Affects") == "Lecture" ? 3 : choice("Affects") == "Group" ? 2 : 0
    points += choice("Works") == "Not at all" ? 2 : choice("Works") == "Partly" ? 1 : 0
    points += inExamWeek(replica.created ?: new Date()) ? 1 : 0
    points += categoryOf[choice("Kind")]?.contains("Exam system") ? 2 : 0
    points >= 6 ? "Urgent" : points >= 4 ? "High" : points >= 2 ? "Medium" : "Low"
}

def paragraph = { String title, text ->
    text ? "<p><b>${title}:</b> ${text.toString().replace('&', '&amp;').replace('<', '&lt;').replaceAll(/\n/, '<br>')}</p>" : ""
}

def table = { List<List> rows ->
    "<table>" + rows.collect { cells -> "<tr>" + cells.collect { "<td>${it ?: ''}</td>" }.join("") + "</tr>" }.join("") + "</table>"
}

def person = { remote -> remote?.email ? nodeHelper.getUserByEmail(remote.email) : null }

/* ========================================================================== */
/*  First message                                                             */
/* ========================================================================== */

def faculty = faculties[choice("Faculty")] ?: nobody
def kind = replica.type?.name ?: "Fault"

if (firstSync) {
    if (kind == "Event" && !field("Begins")) {
        // An event without a date is an idea.
        return
    }
    entity.entityType = "ticket"
    entity.reporter   = person(replica.reporter) ?: nodeHelper.getUserByEmail(faculty.mail)
    entity.group_id   = faculty.group
    entity.source     = 2
}

/* ========================================================================== */
/*  Texts                                                                     */
/* ========================================================================== */

def where = room(field("Room") as String)

switch (kind) {
    case "Event":
        def begins = field("Begins")
        def ends = field("Ends") ?: begins
        entity.summary = "Event ${begins ? dayFormat.format(begins) : 'without a date'}: ${replica.summary}".toString()
        entity.description = paragraph("What", replica.description) +
            table([
                ["From", begins ? dayFormat.format(begins) : "open"],
                ["Until", ends ? dayFormat.format(ends) : "open"],
                ["Room", where],
                ["Guests", field("Guests") ?: "unknown"],
                ["Recording", field("Recording") ? "yes" : "no"]
            ])
        break

    case "Order":
        def items = (field("Items") ?: "").toString().readLines()
            .collect { it =~ /^\s*(\d+)\s*[x*]?\s+(.+?)(?:\s*@\s*(\d+(?:\.\d{1,2})?))?\s*$/ }
            .findAll { it.matches() }
            .collect { [it.group(1).toInteger(), it.group(2), (it.group(3) ?: "0").toBigDecimal()] }
        def total = items.collect { count, name, price -> count * price }.sum() ?: 0
        entity.summary = "Order: ${replica.summary}".toString()
        entity.description = paragraph("Reason", replica.description) +
            table([["Number", "What", "Each"]] + items) +
            paragraph("Total", total)
        entity.customFields."cf_total".value = total
        entity.customFields."cf_needs_approval".value = total > 500
        break

    default:
        entity.summary = [where, replica.summary].findAll { it }.join(" - ")
        entity.description = paragraph("What", replica.description ?: "No description") +
            paragraph("Room", where) +
            paragraph("Device", field("Inventory Number")) +
            paragraph("Since", field("Since"))
}

/* ========================================================================== */
/*  Fields                                                                    */
/* ========================================================================== */

entity.priority = nodeHelper.getPriority(kind == "Fault" ? levelOf() : "Low")
entity.status   = nodeHelper.getStatus(statusOf[replica.status?.name] ?: "Open")

def worker = person(replica.assignee)
if (worker) {
    entity.assignee = worker
}

// Category and sub-category depend on each other: both or none.
def (category, subCategory) = categoryOf[choice("Kind")] ?: ["Other", "Other"]
entity.customFields."cf_category".value     = category
entity.customFields."cf_sub_category".value = subCategory
entity.customFields."cf_faculty".value      = choice("Faculty") ?: "None"
entity.customFields."cf_cost_centre".value  = faculty.cost
entity.customFields."cf_room".value         = where ?: ""
entity.customFields."cf_board_key".value    = replica.key

if (replica.due) {
    entity.customFields."cf_wanted_until".value = dayFormat.format(replica.due)
}

def labels = (replica.labels ?: []).collect { it.label }
labels << kind.toLowerCase()
if (inExamWeek(replica.created ?: new Date())) {
    labels << "exam-week"
}
if (where?.startsWith("H")) {
    labels << "lecture-hall"
}
entity.labels = labels.unique().collect { nodeHelper.getLabel(it) }

/* ========================================================================== */
/*  Conversation                                                              */
/* ========================================================================== */

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
    // Students' names are not shown to other students.
    def mail = comment.author?.email ?: ""
    def name = mail.endsWith("@students.example.com") ? "A student" : comment.author?.displayName ?: "Somebody"
    comment.body = "${name}: ${comment.body}"
    comment.internal = comment.internal || comment.roleLevel != null
    comment
}

entity.attachments = attachmentHelper.mergeAttachments(entity, replica)

/* ========================================================================== */
/*  After the ticket exists                                                   */
/* ========================================================================== */

// A note of its own tells the group what the board's people have agreed on.
def agreed = field("Agreement")
if (agreed && !firstSync && previous?.customFields?."Agreement"?.value != agreed) {
    def body = [body: paragraph("Agreed", agreed), private: true]
    httpClient.post("/api/v2/tickets/${entity.key}/notes", JsonOutput.toJson(body))
}

// Large events get one task for each service, so that groups can plan.
if (kind == "Event" && !firstSync && (field("Guests") ?: 0) > 200 && !previous?.customFields?."Guests"?.value) {
    def begins = field("Begins")
    ["Sound and light", "Network for guests", "Registration desk"].each { title ->
        def task = [
            title      : title,
            description: "For ${replica.key} in ${where ?: 'an open room'}".toString(),
            due_date   : begins ? (begins - 2).format("yyyy-MM-dd'T'HH:mm:ss'Z'") : null,
            group_id   : faculty.group
        ]
        httpClient.post("/api/v2/tickets/${entity.key}/tasks", JsonOutput.toJson(task.findAll { it.value != null }))
    }
}

if (replica.status?.name == "Withdrawn" && previous?.status?.name != "Withdrawn") {
    log.info("${replica.key} was withdrawn, ticket ${entity.key} is closed")
}

// The board shows the number of the ticket on its cards.
if (firstSync) {
    syncHelper.syncBackAfterProcessing()
}

// debug.error("${kind} ${category}/${subCategory} ${where}")
