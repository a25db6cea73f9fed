// sync-rule: incoming azure-devops
// Railway programme: a Jira hierarchy of five levels becomes Azure's four, with teams, iterations, effort, links and tests.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.text.SimpleDateFormat

final PROJECT = "Railway"
final FALLBACK = "programme.office@example.com"

// =============================================================================
// Level by level: what an issue type of Jira is here, and which fields it has
// =============================================================================

class Level {
    String type
    String effortField
    String dateField
    boolean testable
}

def levels = [
    "Initiative"   : new Level(type: "Epic", effortField: "Microsoft.VSTS.Scheduling.Effort", dateField: "Microsoft.VSTS.Scheduling.TargetDate"),
    "Epic"         : new Level(type: "Epic", effortField: "Microsoft.VSTS.Scheduling.Effort", dateField: "Microsoft.VSTS.Scheduling.TargetDate"),
    "Feature"      : new Level(type: "Feature", effortField: "Microsoft.VSTS.Scheduling.Effort", dateField: "Microsoft.VSTS.Scheduling.TargetDate"),
    "Story"        : new Level(type: "User Story", effortField: "Microsoft.VSTS.Scheduling.StoryPoints", dateField: null, testable: true),
    "Bug"          : new Level(type: "Bug", effortField: "Microsoft.VSTS.Scheduling.StoryPoints", dateField: null, testable: true),
    "Sub-task"     : new Level(type: "Task", effortField: "Microsoft.VSTS.Scheduling.OriginalEstimate", dateField: "Microsoft.VSTS.Scheduling.FinishDate"),
    "Task"         : new Level(type: "Task", effortField: "Microsoft.VSTS.Scheduling.OriginalEstimate", dateField: "Microsoft.VSTS.Scheduling.FinishDate")
]
def level = levels[replica.type?.name] ?: levels["Task"]

// =============================================================================
// Status: each type has its own states
// =============================================================================

def states = [
    "Epic"      : ["To Do": "New", "In Progress": "Active", "Done": "Closed", "Dropped": "Removed"],
    "Feature"   : ["To Do": "New", "In Progress": "Active", "In Review": "Resolved", "Done": "Closed", "Dropped": "Removed"],
    "User Story": ["To Do": "New", "In Progress": "Active", "In Review": "Resolved", "Done": "Closed", "Dropped": "Removed"],
    "Bug"       : ["To Do": "New", "In Progress": "Active", "In Review": "Resolved", "Done": "Closed", "Dropped": "Closed"],
    "Task"      : ["To Do": "New", "In Progress": "Active", "In Review": "Active", "Done": "Closed", "Dropped": "Removed"]
]

// =============================================================================
// Teams: component -> area
// =============================================================================

def areas = [
    "Signals"       : "Railway\\Infrastructure\\Signals",
    "Interlocking"  : "Railway\\Infrastructure\\Signals",
    "Track"         : "Railway\\Infrastructure\\Track",
    "Power"         : "Railway\\Infrastructure\\Power",
    "Timetable"     : "Railway\\Operations\\Planning",
    "Dispatching"   : "Railway\\Operations\\Control",
    "Ticketing"     : "Railway\\Passengers\\Sales",
    "Passenger Info": "Railway\\Passengers\\Information",
    "App"           : "Railway\\Passengers\\Information"
]

// =============================================================================
// Helpers
// =============================================================================

def iso = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")
iso.timeZone = TimeZone.getTimeZone("UTC")

def escape = { String text ->
    (text ?: "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
}

// From Jira's mark-up to simple HTML; what is not known stays as it is written.
def toHtml = { String wiki ->
    def inList = false
    def lines = escape(wiki).readLines().collect { line ->
        def bullet = line =~ /^\s*[*-]\s+(.*)$/
        def title = line =~ /^h([1-6])\.\s+(.*)$/
        def out = new StringBuilder()
        def isBullet = bullet.matches()
        if (isBullet && !inList) out << "<ul>"
        if (!isBullet && inList) out << "</ul>"
        inList = isBullet
        if (isBullet) {
            out << "<li>" << bullet.group(1) << "</li>"
        } else if (title.matches()) {
            out << "<h" << title.group(1) << ">" << title.group(2) << "</h" << title.group(1) << ">"
        } else {
            out << "<div>" << (line.trim() ? line : "<br>") << "</div>"
        }
        out.toString()
    }
    def html = lines.join("\n")
        .replaceAll(/(?<!\w)\*([^*\n]+)\*(?!\w)/, '<b>$1</b>')
        .replaceAll(/\{\{([^}\n]+)\}\}/, '<code>$1</code>')
        .replaceAll(/\[([^|\]\n]+)\|(https?:[^\]\n]+)\]/, '<a href="$2">$1</a>')
    inList ? html + "</ul>" : html
}

def person = { remote ->
    remote?.email ? nodeHelper.getUserByEmail(remote.email, PROJECT) : null
}

def number = { value ->
    value?.toString()?.isNumber() ? value.toString().toDouble() : null
}

// The name of an iteration follows from the quarter of the date.
def iterationOf = { Date date ->
    if (date == null) return null
    def calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"))
    calendar.time = date
    def quarter = calendar.get(Calendar.MONTH).intdiv(3) + 1
    "${PROJECT}\\${calendar.get(Calendar.YEAR)}\\Q${quarter}".toString()
}

def iterationExists = { String path ->
    def tail = path.tokenize("\\").drop(1).collect { it.replace(" ", "%20") }.join("/")
    httpClient.http("GET", "/${PROJECT}/_apis/wit/classificationnodes/Iterations/${tail}".toString(), null, ["api-version": ["7.0"]], [:]) { response ->
        response.code == 200
    }
}

// =============================================================================
// First message
// =============================================================================

if (firstSync) {
    workItem.projectKey = PROJECT
    workItem.typeName   = level.type
    workItem.reporter   = person(replica.reporter) ?: nodeHelper.getUserByEmail(FALLBACK, PROJECT)
}

// =============================================================================
// Texts
// =============================================================================

workItem.summary = replica.type?.name == "Initiative" ? "[Initiative] ${replica.summary}".toString() : replica.summary

if (level.type == "Bug") {
    workItem."Microsoft.VSTS.TCM.ReproSteps" = toHtml(replica.description)
    workItem."Microsoft.VSTS.TCM.SystemInfo" = toHtml(replica.environment)
    def severity = ["Highest": "1 - Critical", "High": "2 - High", "Medium": "3 - Medium"]
    workItem."Microsoft.VSTS.TCM.Severity" = severity[replica.priority?.name] ?: "4 - Low"
} else {
    workItem.description = toHtml(replica.description)
}
if (level.testable) {
    workItem."Microsoft.VSTS.Common.AcceptanceCriteria" = toHtml(replica.customFields."Acceptance Criteria"?.value)
}

// =============================================================================
// Numbers and dates
// =============================================================================

def priority = ["Highest": "1", "High": "2", "Medium": "3", "Low": "4", "Lowest": "4"]
workItem.priority = nodeHelper.getPriority(priority[replica.priority?.name] ?: "3")

def effort = level.type == "Task" ? (replica.originalEstimate ?: 0) / 3600 : replica.customFields."Story Points"?.value
workItem."${level.effortField}" = number(effort)
if (level.type == "Task") {
    workItem."Microsoft.VSTS.Scheduling.RemainingWork" = number((replica.remainingEstimate ?: 0) / 3600)
    workItem."Microsoft.VSTS.Scheduling.CompletedWork" = number((replica.customFields."Time Spent"?.value ?: 0) / 3600)
}
if (level.dateField && replica.due) {
    workItem."${level.dateField}" = iso.format(replica.due)
}
if (level.type in ["Epic", "Feature"]) {
    def start = replica.customFields."Start date"?.value
    workItem."Microsoft.VSTS.Scheduling.StartDate" = start ? iso.format(start) : null
    workItem."Microsoft.VSTS.Common.BusinessValue" = number(replica.customFields."Business Value"?.value)
    workItem."Microsoft.VSTS.Common.Risk" = replica.customFields."Risk"?.value?.value ?: "3 - Low"
}

// =============================================================================
// Area and iteration
// =============================================================================

def component = replica.components?.collect { it.name }?.find { areas.containsKey(it) }
workItem.areaPath = areas[component] ?: PROJECT

def iteration = iterationOf(replica.due)
workItem.iterationPath = iteration && iterationExists(iteration) ? iteration : PROJECT

// =============================================================================
// People and tags
// =============================================================================

workItem.assignee = person(replica.assignee)

def tags = (replica.labels ?: []).collect { it.label }
tags.addAll((replica.fixVersions ?: []).collect { "release " + it.name })
if (replica.customFields."Safety relevant"?.value) {
    tags << "safety"
}
def ownTags = (workItem.labels ?: []).collect { it.label }.findAll { it.startsWith("ado:") }
workItem.labels = (tags + ownTags).unique().collect { nodeHelper.getLabel(it) }

// =============================================================================
// Tests: a story with a table of cases gets them as a check list in HTML
// =============================================================================

if (level.testable) {
    def rows = (replica.customFields."Test Cases"?.value ?: "").toString().readLines()
        .findAll { it.startsWith("|") && !it.startsWith("||") }
        .collect { line -> line.split(/\|/).drop(1).collect { it.trim() } }
        .findAll { cells -> cells.size() >= 2 && cells[0] }

    if (rows) {
        def body = rows.collect { cells ->
            def state = cells.size() > 2 ? cells[2].toLowerCase() : "open"
            def colour = switch (state) {
                case "passed", "ok" -> "green"
                case "failed" -> "red"
                default -> "grey"
            }
            "<tr><td>${escape(cells[0])}</td><td>${escape(cells[1])}</td><td style=\"color:${colour}\">${state}</td></tr>"
        }
        workItem."Custom.TestOverview" = "<table>" + body.join("") + "</table>"

        def failed = rows.count { it.size() > 2 && it[2].equalsIgnoreCase("failed") }
        if (failed > 0 && !tags.contains("tests failing")) {
            workItem.labels += nodeHelper.getLabel("tests failing")
        }
    } else if (firstSync) {
        log.debug("${replica.key} came without test cases")
    }
}

// =============================================================================
// Comments and files
// =============================================================================

workItem.comments = commentHelper.mergeComments(workItem, replica) { comment ->
    comment.body = "<b>${escape(comment.author?.displayName ?: 'Unknown')}</b><br>${toHtml(comment.body)}"
    comment
}
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

// =============================================================================
// Parent: initiatives and epics are both epics here, so an epic has no parent
// =============================================================================

if (replica.parentId && level.type != "Epic") {
    def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId, "issue")
    if (parent) {
        workItem.parentId = parent.id
    } else if (level.type == "Task") {
        throw new IssueTrackerException("${replica.key} belongs to the issue ${replica.parentId}, which is not here. Sync that one first.".toString())
    }
}

// =============================================================================
// State
// =============================================================================

def wanted = states[level.type][replica.status?.name] ?: "New"
if (workItem.status?.name != wanted) {
    workItem.setStatus(wanted)
}

// =============================================================================
// The programme office follows what slips
// =============================================================================

def slipped = previous?.due && replica.due && replica.due > previous.due
if (slipped && level.type in ["Epic", "Feature"]) {
    def days = replica.due - previous.due
    workItem."Custom.SlippedDays" = (number(workItem."Custom.SlippedDays") ?: 0.0d) + days
    log.info("${replica.key} slipped by ${days} days")
}

// =============================================================================
// Links between twins need the id, so the work item is stored before
// =============================================================================

if (replica.linkedIssues) {
    store(workItem)

    def relations = httpClient.http("GET", "/_apis/wit/workitems/${workItem.id}".toString(), null, ['$expand': ["relations"], "api-version": ["7.0"]], [:]) { response ->
        response.code == 200 ? new JsonSlurper().parseText(response.body).relations ?: [] : []
    }
    def linked = relations.collect { it.url.tokenize("/").last() } as Set

    def operations = replica.linkedIssues.collect { link ->
        def twin = syncHelper.getLocalIssueKeyFromRemoteId(link.otherId, "issue")
        twin && !linked.contains(twin.id.toString()) ? [
            op   : "add",
            path : "/relations/-",
            value: [
                rel: link.typeName == "Blocks" ? "System.LinkTypes.Dependency-Forward" : "System.LinkTypes.Related",
                url: "${syncHelper.getTrackerUrl()}/_apis/wit/workItems/${twin.id}".toString()
            ]
        ] : null
    }.findAll { it != null }

    if (operations) {
        def headers = ["Content-Type": ["application/json-patch+json"]]
        httpClient.http("PATCH", "/_apis/wit/workitems/${workItem.id}".toString(), JsonOutput.toJson(operations), ["api-version": ["7.0"]], headers) { response ->
            if (response.code >= 300) {
                log.warn("Links of ${replica.key} could not be written: ${response.body}")
            }
        }
    }
}
