// sync-rule: outgoing servicenow
// The way back to the city board: eight tables, one vocabulary. References are read once and kept for the run.
import groovy.transform.Field
import java.text.SimpleDateFormat

@Field
final Map<String, Map> seenRecords = [:]

/** The record behind a reference column, or null where the column is empty. */
Map recordOf(column) {
    // An empty reference reads as an empty text.
    if (!column) {
        return null
    }
    def link = column.link as String
    if (!seenRecords.containsKey(link)) {
        seenRecords[link] = nodeHelper.getTableByLink(link) as Map
    }
    seenRecords[link]
}

String displayOf(column) {
    column ? column.display_value as String : null
}

Date moment(column) {
    def text = column?.toString()
    if (!text) {
        return null
    }
    def format = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss")
    format.timeZone = TimeZone.getTimeZone("UTC")
    format.parse(text)
}

boolean isTrue(column) {
    column?.toString() in ["true", "1"]
}

// One vocabulary for the states of all tables
def words = [
    incident              : ["1": "New", "2": "In Progress", "3": "On Hold", "6": "Resolved", "7": "Closed", "8": "Canceled"],
    problem               : ["101": "New", "102": "Assess", "103": "In Progress", "104": "Fix in Progress", "106": "Resolved", "107": "Closed"],
    change_request        : ["-5": "New", "-4": "Assess", "-3": "Authorize", "-2": "Scheduled", "-1": "Implement", "0": "Review", "3": "Closed", "4": "Canceled"],
    sc_req_item           : ["1": "Open", "2": "In Progress", "3": "Closed", "4": "Closed Incomplete"],
    pm_project_task       : ["-5": "Pending", "1": "Open", "2": "In Progress", "3": "Closed", "4": "Closed Incomplete"],
    sn_vul_vulnerable_item: ["1": "Open", "2": "Under Investigation", "3": "Closed", "11": "Deferred"],
    kb_knowledge          : [:],
    change_task           : ["-5": "Pending", "1": "Open", "2": "In Progress", "3": "Closed"]
]

// ----- what is never sent ------------------------------------------------------

if (isTrue(entity.u_confidential)) {
    return
}
if (!words.containsKey(entity.tableName)) {
    log.info("Records of ${entity.tableName} are not sent")
    return
}

// ----- common to all -----------------------------------------------------------

replica.key         = entity.key
replica.tableName   = entity.tableName
replica.summary     = entity.short_description
replica.description = nodeHelper.stripHtml(entity.description?.toString() ?: "")
replica.attachments = entity.attachments
replica.stateName   = words[entity.tableName][entity.state?.toString()] ?: "Unknown"
replica.correlation = entity.correlation_id
replica.openedOn    = moment(entity.opened_at)
replica.closedOn    = moment(entity.closed_at)
replica.groupName   = displayOf(entity.assignment_group)
replica.url         = syncHelper.getTrackerUrl() + "/nav_to.do?uri=" + entity.tableName + ".do?sys_id=" + entity.sys_id

def worker = recordOf(entity.assigned_to)
replica.workerName = worker?.name
replica.workerMail = worker?.email

replica.comments = entity.comments

// ----- by table ----------------------------------------------------------------

switch (entity.tableName) {
    case "incident":
        def caller = recordOf(entity.caller_id)
        replica.callerName  = caller?.name ?: "Citizen"
        replica.callerMail  = caller?.email
        replica.callerPhone = caller?.phone
        replica.location    = displayOf(entity.location) ?: (recordOf(caller?.location)?.name ?: "unknown")
        replica.priority    = entity.priority
        replica.category    = entity.category
        replica.device      = displayOf(entity.cmdb_ci)
        if (entity.state?.toString() == "3") {
            def reasons = ["1": "the caller", "2": "an event", "3": "a problem", "4": "a vendor", "5": "a change"]
            replica.waitsFor = reasons[entity.hold_reason?.toString()] ?: "something"
        }
        if (entity.state?.toString() in ["6", "7"]) {
            replica.closeCode  = entity.close_code
            replica.closeNotes = entity.close_notes
        }
        break

    case "problem":
        replica.priority    = entity.priority
        replica.knownError  = isTrue(entity.known_error)
        replica.cause       = nodeHelper.stripHtml(entity.cause_notes?.toString() ?: "")
        replica.workaround  = nodeHelper.stripHtml(entity.workaround?.toString() ?: "")
        replica.fix         = nodeHelper.stripHtml(entity.fix_notes?.toString() ?: "")
        break

    case "change_request":
        replica.changeType  = entity.type
        replica.risk        = ["4": "Low", "3": "Moderate", "2": "High"].getOrDefault(entity.risk?.toString(), "Low")
        replica.approval    = entity.approval
        replica.startOn     = moment(entity.start_date)
        replica.endOn       = moment(entity.end_date)
        replica.wayBack     = entity.backout_plan
        replica.testPlan    = entity.test_plan
        replica.requester   = recordOf(entity.requested_by)?.name
        break

    case "change_task":
        def change = recordOf(entity.change_request)
        replica.changeNumber = change?.number
        replica.taskType     = entity.change_task_type
        replica.orderNumber  = entity.order
        break

    case "sc_req_item":
        def person = recordOf(entity.requested_for)
        replica.item        = displayOf(entity.cat_item) ?: "General Request"
        replica.quantity    = entity.quantity
        replica.price       = entity.price
        replica.requestedFor = person?.name
        replica.costCentre  = displayOf(person?.cost_center)
        replica.dueOn       = moment(entity.due_date)
        replica.stage       = entity.stage
        break

    case "pm_project_task":
        replica.projectName = displayOf(entity.top_task)
        replica.progress    = entity.percent_complete
        replica.startOn     = moment(entity.start_date)
        replica.dueOn       = moment(entity.end_date)
        replica.milestone   = isTrue(entity.milestone)
        break

    case "sn_vul_vulnerable_item":
        def entry = recordOf(entity.vulnerability)
        replica.cve         = entry?.id
        replica.score       = entry?.cvss_base_score
        replica.device      = displayOf(entity.cmdb_ci)
        replica.dueOn       = moment(entity.ttr_target_date)
        replica.exception   = isTrue(entity.u_exception)
        break

    case "kb_knowledge":
        replica.description = nodeHelper.stripHtml(entity.text?.toString() ?: "")
        replica.topic       = displayOf(entity.kb_category)
        replica.base        = displayOf(entity.kb_knowledge_base)
        replica.validUntil  = entity.valid_to
        replica.stateName   = entity.workflow_state
        break
}

// ----- relations ---------------------------------------------------------------

if (entity.parent) {
    replica.parentId = entity.parent.value
}

// Incidents tell which problem and which change they hang on.
if (entity.tableName == "incident") {
    replica.problemNumber = displayOf(entity.problem_id)
    replica.changeNumber  = displayOf(entity.rfc)
    replica.causedBy      = displayOf(entity.caused_by)
}

// Problems tell how many incidents wait for them.
if (entity.tableName == "problem") {
    def answer = httpClient.get("/api/now/table/incident?sysparm_query=problem_id=${entity.sys_id}^active=true&sysparm_fields=number")
    def numbers = answer?.result?.collect { it.number } ?: []
    replica.openIncidents     = numbers.size()
    replica.openIncidentNames = numbers.sort().join(", ")
}

// ----- the time that is left -----------------------------------------------------

if (entity.tableName in ["incident", "sc_req_item"]) {
    def query = "task=${entity.sys_id}^active=true^ORDERBYplanned_end_time"
    def answer = httpClient.get("/api/now/table/task_sla?sysparm_query=${query}&sysparm_fields=sla.name,planned_end_time,has_breached,percentage&sysparm_limit=1")
    def next = answer?.result ? answer.result.first() : null
    if (next) {
        replica.slaName     = next["sla.name"]
        replica.slaEnds     = moment(next.planned_end_time)
        replica.slaBreached = isTrue(next.has_breached)
        replica.slaPercent  = next.percentage?.toString()?.isNumber() ? next.percentage.toString().toBigDecimal().intValue() : 0
    } else {
        replica.slaName     = "none"
        replica.slaBreached = false
    }
}

// ----- people who follow ---------------------------------------------------------

def followers = (entity.watch_list?.toString() ?: "").tokenize(",").collect { it.trim() }.findAll { it }
replica.followers = followers.collect { id ->
    id.contains("@") ? id : nodeHelper.getReference("sys_user", "sys_id", id)?.email
}.findAll { it != null }.unique()

// debug.error(seenRecords.keySet().join("\n"))
