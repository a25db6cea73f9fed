// sync-rule: incoming servicenow
// The service hub of a city: ten kinds of issues become records of eight tables, each with its own columns and states.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import java.text.SimpleDateFormat

// ===== Tables =================================================================

def tableOf = [
    "Incident"       : "incident",
    "Outage"         : "incident",
    "Problem"        : "problem",
    "Known Error"    : "problem",
    "Change"         : "change_request",
    "Standard Change": "change_request",
    "Service Request": "sc_req_item",
    "Project Task"   : "pm_project_task",
    "Vulnerability"  : "sn_vul_vulnerable_item",
    "Knowledge"      : "kb_knowledge"
]

def priorityOf = ["Highest": "1", "High": "2", "Medium": "3", "Low": "4", "Lowest": "5"]

// district -> assignment group
def groupOf = [
    "Old Town"  : "IT Old Town",
    "Harbour"   : "IT Harbour",
    "University": "IT Campus",
    "Airport"   : "IT Airport",
    "Hospital"  : "IT Health"
]

// district -> location record
def locationOf = [
    "Old Town"  : "City Hall",
    "Harbour"   : "Harbour Office 3",
    "University": "Campus North",
    "Airport"   : "Terminal 1",
    "Hospital"  : "St. Anne Hospital",
    "Tram Depot": "Depot West"
]

// For each table: remote status -> state
def stateOf = [
    incident: [
        "To Do"      : "1",
        "In Progress": "2",
        "Waiting"    : "3",
        "Done"       : "6",
        "Rejected"   : "8"
    ],
    problem: [
        "To Do"      : "101",
        "In Progress": "103",
        "Fixing"     : "104",
        "Done"       : "106"
    ],
    change_request: [
        "To Do"      : "-5",
        "Assessment" : "-4",
        "Approval"   : "-3",
        "Scheduled"  : "-2",
        "In Progress": "-1",
        "Review"     : "0",
        "Done"       : "3",
        "Rejected"   : "4"
    ],
    sc_req_item: [
        "To Do"      : "1",
        "In Progress": "2",
        "Done"       : "3",
        "Rejected"   : "4"
    ],
    pm_project_task: [
        "To Do"      : "-5",
        "In Progress": "2",
        "Done"       : "3"
    ]
]

// ===== Helpers ================================================================

def utc = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss")
utc.timeZone = TimeZone.getTimeZone("UTC")
def moment = { Date date -> date ? utc.format(date) : "" }

def field = { String name -> replica.customFields."${name}"?.value }
def choice = { String name -> replica.customFields."${name}"?.value?.value }

def userKey = { remote ->
    remote?.email ? nodeHelper.getUserByEmail(remote.email)?.key : null
}

def reference = { String table, String column, String value ->
    value ? nodeHelper.getReference(table, column, value)?.sys_id : null
}

// Wiki mark-up of the other side is of no use in text columns.
def plain = { String text ->
    (text ?: "")
        .replaceAll(/\{(?:code|noformat|quote|panel)[^}]*\}/, "")
        .replaceAll(/(?m)^h[1-6]\.\s*/, "")
        .replaceAll(/\[([^|\]]+)\|([^\]]+)\]/, '$1 ($2)')
        .replaceAll(/(?<!\w)[*_+]([^*_+\n]+)[*_+](?!\w)/, '$1')
        .replaceAll(/![^!\n]+\.(?:png|jpg|jpeg|gif)[^!\n]*!/, "(picture)")
        .trim()
}

def html = { String text ->
    "<p>" + plain(text)
        .replace("&", "&amp;").replace("<", "&lt;")
        .replaceAll(/\n{2,}/, "</p><p>")
        .replaceAll(/\n/, "<br/>") + "</p>"
}

// ===== First message ==========================================================

if (firstSync) {
    def table = tableOf[replica.type?.name]
    if (table == null) {
        throw new IssueTrackerException("The hub has no table for issues of the type '${replica.type?.name}'".toString())
    }
    if (table == "kb_knowledge" && replica.status?.name != "Done") {
        // Articles arrive when they are finished, not before.
        return
    }
    entity.tableName           = table
    entity.correlation_id      = replica.key
    entity.correlation_display = "City board"

    def caller = userKey(replica.reporter) ?: reference("sys_user", "user_name", "city.desk")
    switch (table) {
        case "incident":
            entity.caller_id    = caller
            entity.contact_type = "integration"
            break
        case "change_request":
            entity.requested_by = caller
            entity.type         = replica.type?.name == "Standard Change" ? "standard" : "normal"
            break
        case "sc_req_item":
            entity.requested_for = caller
            entity.cat_item      = reference("sc_cat_item", "name", choice("Service")) ?: reference("sc_cat_item", "name", "General Request")
            break
        case "pm_project_task":
            entity.top_task = reference("pm_project", "number", field("Project Number"))
            break
        default:
            entity.opened_by = caller
    }
}

// ===== Columns that all tables share ==========================================

entity.short_description = (replica.summary ?: "No title").replaceAll(/\s+/, " ").take(160)

if (entity.tableName == "kb_knowledge") {
    entity.text               = html(replica.description)
    entity.kb_knowledge_base  = reference("kb_knowledge_base", "title", "City Handbook")
    entity.kb_category        = reference("kb_category", "label", choice("Topic") ?: "General")
    entity.author             = userKey(replica.assignee) ?: userKey(replica.reporter)
    entity.attachments       += replica.addedAttachments
    // Articles have neither comments nor an assignee.
    return
}

entity.description  = plain(replica.description)
entity.comments    += replica.addedComments.findAll { !it.internal }
entity.attachments += replica.addedAttachments.findAll { it.filesize < 20 * 1024 * 1024 }
entity.attachments -= replica.removedAttachments

// Internal comments become one work note with all new ones.
def notes = replica.addedComments
    .findAll { it.internal }
    .collect { "${it.author?.displayName ?: 'City board'}: ${plain(it.body)}" }
if (notes) {
    entity.work_notes = notes.join("\n\n")
}

def assignee = userKey(replica.assignee)
if (assignee) {
    entity.assigned_to = assignee
}
def district = choice("District")
def group = reference("sys_user_group", "name", groupOf[district] ?: "IT Service Desk")
if (group && (firstSync || previous?.customFields?."District"?.value?.value != district)) {
    entity.assignment_group = group
}

// ===== Columns of the single tables ===========================================

switch (entity.tableName) {
    case "incident":
        def level = priorityOf[replica.priority?.name] ?: "3"
        entity.impact   = level in ["1", "2"] ? level : "3"
        entity.urgency  = level in ["1", "2"] ? level : "3"
        entity.category = (choice("Category") ?: "inquiry").toLowerCase()
        entity.cmdb_ci  = reference("cmdb_ci", "name", field("Device"))
        entity.location = reference("cmn_location", "name", locationOf[district] ?: "City Hall")
        if (replica.type?.name == "Outage") {
            entity.u_outage_start = moment(field("Outage from"))
            entity.u_outage_end   = moment(field("Outage until"))
            entity.u_citizens     = field("Citizens affected") ?: 0
        }
        break

    case "problem":
        entity.priority     = priorityOf[replica.priority?.name] ?: "3"
        entity.known_error  = replica.type?.name == "Known Error"
        entity.cause_notes  = plain(field("Cause"))
        entity.workaround   = html(field("Workaround"))
        entity.fix_notes    = plain(field("Fix"))
        break

    case "change_request":
        entity.start_date    = moment(field("Start"))
        entity.end_date      = moment(field("End"))
        entity.risk          = ["Low": "4", "Moderate": "3", "High": "2"][choice("Risk")] ?: "4"
        entity.justification = plain(field("Reason"))
        entity.backout_plan  = plain(field("Way back")) ?: "None was given."
        entity.test_plan     = plain(field("Test plan")) ?: "None was given."
        if (entity.risk == "2" && !field("Way back")) {
            log.warn("${replica.key} has a high risk and no way back")
        }
        break

    case "sc_req_item":
        entity.quantity = field("Quantity") ?: 1
        entity.due_date = moment(replica.due)
        entity.price    = field("Price") ?: 0
        break

    case "pm_project_task":
        entity.start_date       = moment(field("Start"))
        entity.end_date         = moment(replica.due)
        entity.percent_complete = Math.min(100, Math.max(0, (field("Progress") ?: 0) as int))
        entity.effort           = replica.originalEstimate ? (replica.originalEstimate / 3600).intValue() : 0
        break

    case "sn_vul_vulnerable_item":
        def score = (field("CVSS") ?: 0) as BigDecimal
        entity.risk_score     = (score * 10).intValue()
        entity.vulnerability  = reference("sn_vul_entry", "id", field("CVE"))
        entity.cmdb_ci        = reference("cmdb_ci", "name", field("Device"))
        entity.ttr_target_date = moment(replica.due)
        break
}

// ===== Parents ================================================================

if (replica.parentId) {
    def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId, entity.tableName)
    if (parent) {
        entity.parent = parent.id
    } else {
        log.info("The parent ${replica.parentId} of ${replica.key} has no twin in ${entity.tableName}")
    }
}

// ===== State, last ============================================================

def states = stateOf[entity.tableName] ?: [:]
def wanted = states[replica.status?.name]
if (wanted && wanted != entity.state?.toString()) {
    entity.state = wanted
    if (entity.tableName == "incident") {
        switch (wanted) {
            case "3":
                entity.hold_reason = choice("Waits for") == "Vendor" ? "4" : "1"
                break
            case ["6", "8"]:
                entity.close_code  = wanted == "6" ? "Solved (Permanently)" : "Not Solved (Too Costly)"
                entity.close_notes = replica.resolution?.name ?: "Closed on the city board"
                break
        }
    } else if (entity.tableName == "change_request" && wanted == "3") {
        entity.close_code  = "successful"
        entity.close_notes = "Done on the city board"
    } else if (entity.tableName == "problem" && wanted == "106") {
        entity.resolution_code = "fix_applied"
    }
}

// ===== After the record exists ================================================

if (firstSync && entity.tableName == "change_request") {
    store(entity)
    def steps = (field("Steps") ?: "").toString().readLines().collect { it.trim() }.findAll { it }
    steps.eachWithIndex { step, index ->
        def task = [
            change_request   : entity.sys_id,
            short_description: step.take(160),
            order            : (index + 1) * 10,
            change_task_type : "implementation"
        ]
        httpClient.post("/api/now/table/change_task", JsonOutput.toJson(task))
    }
}

if (firstSync) {
    // The board wants to know the number.
    syncHelper.syncBackAfterProcessing()
}
