// sync-rule: incoming jira-cloud
// The whole portfolio of a shipyard: projects by yard, types, people, fields of all kinds, links, sub-tasks, status by REST.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.Field

/* ------------------------------------------------------------------
   1. Tables. Change these, leave the code below alone.
   ------------------------------------------------------------------ */

@Field
final Map<String, String> PROJECT_OF_YARD = [
    "Aalborg" : "AAL",
    "Bilbao"  : "BIL",
    "Constanta": "CON",
    "Split"   : "SPL"
]

@Field
final Map<String, String> TYPE_OF = [
    "Work Package" : "Epic",
    "Job"          : "Story",
    "Defect"       : "Bug",
    "Step"         : "Sub-task",
    "Query"        : "Question"
]

@Field
final Map<String, String> STATUS_OF = [
    "Planned"     : "To Do",
    "Released"    : "To Do",
    "In Work"     : "In Progress",
    "Inspection"  : "In Review",
    "On Hold"     : "Blocked",
    "Finished"    : "Done",
    "Cancelled"   : "Cancelled"
]

@Field
final Map<String, String> PRIORITY_OF = [
    "Safety"  : "Highest",
    "Delivery": "High",
    "Normal"  : "Medium",
    "Whenever": "Low"
]

@Field
final Map<String, String> RESOLUTION_OF = [
    "Accepted"    : "Done",
    "Scrapped"    : "Won't Do",
    "Same as"     : "Duplicate"
]

/** Mail there -> mail here, for people whose addresses differ. */
@Field
final Map<String, String> MAIL_OF = [
    "foreman.north@yard.example.com": "ole.strand@example.com",
    "foreman.south@yard.example.com": "lucia.mar@example.com",
    "paintshop@yard.example.com"    : "greta.holm@example.com",
    "classification@yard.example.com": "survey@example.com"
]

@Field
final Set<String> FORBIDDEN_FILES = ["exe", "bat", "cmd", "js", "vbs", "scr"] as Set

@Field
final long LARGEST_FILE = 25L * 1024 * 1024

@Field
final String FALLBACK_MAIL = "planning@example.com"

/* ------------------------------------------------------------------
   2. Helpers. Methods see the tables (they are fields) and the bound names.
   ------------------------------------------------------------------ */

def localUser(remote) {
    def mail = remote?.email?.toLowerCase()
    if (!mail) {
        return null
    }
    nodeHelper.getUserByEmail(MAIL_OF[mail] ?: mail)
}

def userOrFallback(remote) {
    localUser(remote) ?: nodeHelper.getUserByEmail(FALLBACK_MAIL)
}

def textOf(String name) {
    replica.customFields."${name}"?.value
}

def optionTextOf(String name) {
    replica.customFields."${name}"?.value?.value
}

void copyPlain(String name) {
    if (replica.customFields."${name}" != null) {
        issue.customFields."${name}".value = textOf(name)
    }
}

void copyOption(String name, String fallback) {
    def text = optionTextOf(name) ?: fallback
    def option = nodeHelper.getOption(issue, name, text)
    if (option == null) {
        log.warn("${name} has no option '${text}', needed by ${replica.key}")
        option = nodeHelper.getOption(issue, name, fallback)
    }
    issue.customFields."${name}".value = option
}

void copyOptions(String name) {
    def texts = textOf(name)?.collect { it.value } ?: []
    issue.customFields."${name}".value = texts.collect { nodeHelper.createOption(issue, name, it) }
}

void copyUser(String name) {
    issue.customFields."${name}".value = localUser(textOf(name))
}

/** Reads JSON from the tracker; what goes wrong becomes an error of this one issue. */
def readJson(String path) {
    httpClient.http("GET", path, null, [:], ["Accept": ["application/json"]]) { response ->
        if (response.code >= 400) {
            throw new IssueTrackerException("GET ${path} gave ${response.code}: ${response.body}".toString())
        }
        new JsonSlurper().parseText(response.body)
    }
}

void sendJson(String method, String path, Map content) {
    def body = JsonOutput.toJson(content)
    httpClient.http(method, path, body, [:], ["Content-Type": ["application/json"]]) { response ->
        if (response.code >= 400) {
            throw new IssueTrackerException("${method} ${path} gave ${response.code}: ${response.body}".toString())
        }
    }
}

/* ------------------------------------------------------------------
   3. First message: where and as what
   ------------------------------------------------------------------ */

if (firstSync) {
    def yard = optionTextOf("Yard")
    if (!PROJECT_OF_YARD.containsKey(yard)) {
        // Yards that are not in the table are not run from here.
        return
    }
    issue.projectKey = PROJECT_OF_YARD[yard]

    def wanted = TYPE_OF[replica.type?.name] ?: "Task"
    issue.typeName = nodeHelper.getIssueType(wanted, issue.projectKey)?.name ?: "Task"

    if (wanted == "Sub-task") {
        def parent = replica.parentId ? nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong()) : null
        if (!parent) {
            throw new IssueTrackerException("${replica.key} is a step, but its job ${replica.parentId} has no twin".toString())
        }
        issue.parentId = parent.id
    }
    issue.reporter = userOrFallback(replica.reporter)
}

/* ------------------------------------------------------------------
   4. Plain fields
   ------------------------------------------------------------------ */

issue.summary     = (replica.summary ?: "No title").replaceAll(/\s+/, " ").trim().take(254)
issue.description = replica.description
issue.environment = replica.environment
issue.due         = replica.due
issue.priority    = nodeHelper.getPriority(PRIORITY_OF[replica.priority?.name] ?: "Medium")

// The assignee is only taken when he or she may work in the project.
def worker = localUser(replica.assignee)
if (worker == null) {
    issue.assignee = null
} else if (nodeHelper.isUserAssignable(issue.projectKey ?: issue.project?.key, worker)) {
    issue.assignee = worker
} else {
    log.info("${worker.displayName} may not be assigned to ${replica.key}")
}

/* ------------------------------------------------------------------
   5. Labels, components, versions
   ------------------------------------------------------------------ */

def labelNames = (replica.labels ?: []).collect { it.label }
if (replica.shipName) {
    labelNames << "ship-" + replica.shipName.toLowerCase().replaceAll(/[^a-z0-9]+/, "-")
}
issue.labels = labelNames.unique().collect { nodeHelper.getLabel(it) }

issue.components = (replica.components ?: []).collect { remote ->
    nodeHelper.getComponent(remote.name, nodeHelper.getProject(issue.projectKey ?: issue.project?.key)) ?:
        nodeHelper.createComponent(issue, remote.name, remote.description, null, "UNASSIGNED")
}.findAll { it != null }

issue.fixVersions = (replica.fixVersions ?: [])
    .findAll { !it.archived }
    .collect { nodeHelper.createVersion(issue, it.name, it.description) }
    .findAll { it != null }

issue.affectedVersions = (replica.affectedVersions ?: [])
    .collect { nodeHelper.createVersion(issue, it.name, it.description) }
    .findAll { it != null }

/* ------------------------------------------------------------------
   6. Custom fields
   ------------------------------------------------------------------ */

["Hull Number", "Drawing", "Weight (kg)", "Planned Start", "Planned End", "Steel Grade"].each { copyPlain(it) }
copyOption("Yard", "Aalborg")
copyOption("Trade", "Other")
copyOption("Criticality", "Normal")
copyOptions("Certificates")
copyUser("Foreman")
copyUser("Surveyor")

// Where on the ship: deck, then compartment.
def place = textOf("Place")
if (place?.parent) {
    def deck = nodeHelper.getOption(issue, "Place", place.parent.value)
    def room = place.child ? nodeHelper.getOption(issue, "Place", place.child.value) : null
    if (deck) {
        issue.customFields."Place".value = nodeHelper.getCascadingSelect(deck, room)
    }
} else if (firstSync) {
    log.debug("${replica.key} came without a place")
}

// Several people at once
issue.customFields."Crew".value = (textOf("Crew") ?: []).collect { localUser(it) }.findAll { it != null }

/* ------------------------------------------------------------------
   7. Comments and files
   ------------------------------------------------------------------ */

issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    def author = localUser(comment.author)
    if (author) {
        comment.executor = author
    } else {
        comment.body = "*${comment.author?.displayName ?: 'Yard'}:* ${comment.body}"
    }
    // Inspectors write for inspectors.
    if (comment.roleLevel == "Inspectors") {
        comment.internal = true
    }
    comment
})

issue.attachments += replica.addedAttachments.findAll { file ->
    def extension = file.filename?.tokenize(".")?.last()?.toLowerCase()
    file.filesize <= LARGEST_FILE && !FORBIDDEN_FILES.contains(extension)
}
issue.attachments -= replica.removedAttachments

/* ------------------------------------------------------------------
   8. Work logs and estimates
   ------------------------------------------------------------------ */

issue.originalEstimate = replica.originalEstimate
issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica) { entry ->
    entry.author = userOrFallback(entry.author)
    entry
}

/* ------------------------------------------------------------------
   9. From here on the issue has to exist
   ------------------------------------------------------------------ */

store(issue)

// 9a. links: only between issues that both have a twin
def present = readJson("/rest/api/3/issue/${issue.key}?fields=issuelinks").fields.issuelinks
def linkedKeys = present.collect { (it.outwardIssue ?: it.inwardIssue).key } as Set

(replica.linkedIssues ?: []).each { link ->
    def twin = nodeHelper.getLocalIssueFromRemoteId(link.otherId.toLong())
    if (twin != null && !linkedKeys.contains(twin.key)) {
        def outward = link.direction == "outward"
        sendJson("POST", "/rest/api/3/issueLink", [
            type        : [name: link.typeName ?: "Relates"],
            inwardIssue : [key: outward ? issue.key : twin.key],
            outwardIssue: [key: outward ? twin.key : issue.key]
        ])
        linkedKeys << twin.key
    }
}

// 9b. rank of epics follows the number of the work package
if (issue.typeName == "Epic" && replica.packageNumber) {
    sendJson("PUT", "/rest/api/3/issue/${issue.key}", [fields: [customfield_10019: replica.packageNumber.toString().padLeft(6, "0")]])
}

/* ------------------------------------------------------------------
   10. Status last: it may close the issue for editing
   ------------------------------------------------------------------ */

def wantedStatus = STATUS_OF[replica.status?.name] ?: "To Do"
def nowStatus = readJson("/rest/api/3/issue/${issue.key}?fields=status").fields.status.name

if (wantedStatus != nowStatus) {
    def transitions = readJson("/rest/api/3/issue/${issue.key}/transitions").transitions
    def direct = transitions.find { it.to.name == wantedStatus }
    if (direct) {
        def content = [transition: [id: direct.id]]
        if (wantedStatus in ["Done", "Cancelled"]) {
            content.fields = [resolution: [name: RESOLUTION_OF[replica.resolution?.name] ?: "Done"]]
        }
        sendJson("POST", "/rest/api/3/issue/${issue.key}/transitions", content)
    } else {
        log.warn("No transition from ${nowStatus} to ${wantedStatus} for ${issue.key}")
    }
}

// The yard shows our key on its job cards.
if (firstSync) {
    syncHelper.syncBackAfterProcessing()
}

// debug.error("status ${nowStatus} -> ${wantedStatus}")
