// sync-rule: incoming jira-onprem
// Moves a hospital's old tracker into a new one: everything about an issue, people by a table, nothing lost in silence.
import java.text.SimpleDateFormat

/*
 * ===========================================================================
 *  HOW THIS RULE IS BUILT
 *
 *  Part A  tables: what is called how on the two sides
 *  Part B  small helpers, all of them closures
 *  Part C  first sync: project, type, parent, reporter
 *  Part D  fields, in the order of the screen
 *  Part E  comments, attachments, work logs
 *  Part F  what could not be carried over is written into one text field
 *  Part G  status and resolution, always last
 *
 *  After a change of a table press Publish and touch one issue of the test
 *  project: the rule only runs with the next message of an issue.
 * ===========================================================================
 */

// ---------------------------------------------------------------------------
// Part A: tables
// ---------------------------------------------------------------------------

// old project -> new project
def projects = [
    "RADIO"  : "IMG",
    "XRAY"   : "IMG",
    "LAB"    : "LAB",
    "LABNEW" : "LAB",
    "WARD"   : "CARE",
    "KITCHEN": "FACIL",
    "HOUSE"  : "FACIL"
]

// old type -> new type; the new tracker has four types only
def types = [
    "Bug"            : "Fault",
    "Error"          : "Fault",
    "New Feature"    : "Change",
    "Improvement"    : "Change",
    "Task"           : "Task",
    "Service Request": "Request",
    "Access"         : "Request",
    "Sub-task"       : "Sub-task"
]

// old priority -> new priority
def priorities = [
    "Patient safety": "Blocker",
    "Urgent"        : "Critical",
    "Normal"        : "Major",
    "Low"           : "Minor",
    "Some day"      : "Trivial"
]

// old status -> new status
def statuses = [
    "New"              : "Open",
    "Accepted"         : "Open",
    "In Progress"      : "In Progress",
    "Waiting for parts": "Waiting",
    "Waiting for user" : "Waiting",
    "Test"             : "Verification",
    "Solved"           : "Closed",
    "Closed"           : "Closed",
    "Withdrawn"        : "Closed"
]

// old resolution -> new resolution
def resolutions = [
    "Fixed"       : "Done",
    "Done"        : "Done",
    "Withdrawn"   : "Won't Do",
    "Won't Fix"   : "Won't Do",
    "Duplicate"   : "Duplicate",
    "Not repeatable": "Cannot Reproduce"
]

// people who have left -> who has taken over
def successors = [
    "k.lindqvist": "m.aaltonen",
    "r.sorensen" : "m.aaltonen",
    "p.wiik"     : "t.vance",
    "old.admin"  : "migration"
]

// names of custom fields that were renamed
def renamed = [
    "Room No."     : "Room",
    "Device Serial": "Serial Number",
    "Cost place"   : "Cost Centre",
    "Phone"        : "Call Back Number"
]

// ---------------------------------------------------------------------------
// Part B: helpers
// ---------------------------------------------------------------------------

def notes = []
def note = { String text -> notes << text }

def isoDay = new SimpleDateFormat("yyyy-MM-dd")

// The local user for a remote one. A login that is not known is noted down.
def person = { remote ->
    if (remote == null) {
        return null
    }
    def login = successors[remote.username] ?: remote.username
    def local = nodeHelper.getUserByUsername(login) ?: nodeHelper.getUserByEmail(remote.email)
    if (local == null) {
        note("No user for ${remote.displayName ?: remote.username}")
    }
    local
}

def optionOf = { String field, String text ->
    if (!text) {
        return null
    }
    def option = nodeHelper.getOption(issue, field, text)
    if (option == null) {
        note("${field} was '${text}', which is no choice any more")
    }
    option
}

def valueOf = { String oldName -> replica.customFields."${oldName}"?.value }

// ---------------------------------------------------------------------------
// Part C: first sync
// ---------------------------------------------------------------------------

if (firstSync) {
    def target = projects[replica.project?.key]
    if (target == null) {
        // Projects outside the table were left behind on purpose.
        return
    }
    issue.projectKey = target

    def wanted = types[replica.type?.name] ?: "Task"
    if (replica.parentId) {
        def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong())
        if (parent) {
            issue.parentId = parent.id
            wanted = "Sub-task"
        } else {
            // Better a task than nothing; somebody can convert it by hand.
            note("Was a sub-task of the issue with the id ${replica.parentId}")
            wanted = "Task"
        }
    } else if (wanted == "Sub-task") {
        wanted = "Task"
    }
    issue.typeName = nodeHelper.getIssueType(wanted, issue.projectKey)?.name ?: "Task"

    issue.reporter = person(replica.reporter) ?: nodeHelper.getUserByUsername("migration")
    issue.customFields."Old Key".value = replica.key
    issue.customFields."Old Project".value = replica.project?.name
}

// ---------------------------------------------------------------------------
// Part D: fields
// ---------------------------------------------------------------------------

issue.summary     = replica.summary
issue.description = replica.description
issue.environment = replica.environment
issue.priority    = nodeHelper.getPriority(priorities[replica.priority?.name] ?: "Major")
issue.assignee    = person(replica.assignee)
issue.due         = replica.due
issue.labels      = replica.labels?.collect { nodeHelper.getLabel(it.label.toLowerCase()) }

if (replica.created) {
    issue.customFields."Reported On".value = replica.created
}

// Watchers who have left are not watching any more, so there is no successor for them.
issue.watchers = replica.watchers
    ?.findAll { !successors.containsKey(it.username) }
    ?.collect { nodeHelper.getUserByUsername(it.username) }
    ?.findAll { it != null }

// Components: wards and rooms were components in the old tracker, they are values of fields now.
def wards = []
def kept = []
replica.components?.each { component ->
    def ward = component.name =~ /^Ward\s+(\w+)$/
    if (ward.matches()) {
        wards << ward.group(1)
    } else {
        kept << component
    }
}
issue.components = kept.collect { component ->
    nodeHelper.getComponent(component.name, nodeHelper.getProject(issue.projectKey ?: issue.project?.key)) ?:
        nodeHelper.createComponent(issue, component.name, component.description, null, "PROJECT_DEFAULT")
}
if (wards) {
    issue.customFields."Wards".value = nodeHelper.getOptions(issue, "Wards", wards.unique())
}

// Versions are copied with their state.
issue.fixVersions = replica.fixVersions?.collect { nodeHelper.createVersion(issue, it.name, it.description) }?.findAll { it }
issue.affectedVersions = replica.affectedVersions?.collect { nodeHelper.createVersion(issue, it.name, it.description) }?.findAll { it }
replica.fixVersions?.findAll { it.released && it.releaseDate }?.each { version ->
    note("${version.name} was released on ${isoDay.format(version.releaseDate)}")
}

// Plain fields that have kept their names
["Building", "Device Type", "Guarantee Until", "Hours Down"].each { name ->
    issue.customFields."${name}".value = valueOf(name)
}

// Plain fields with new names
renamed.each { oldName, newName ->
    def value = valueOf(oldName)
    if (value != null) {
        issue.customFields."${newName}".value = value
    }
}

// Choices
issue.customFields."Category".value    = optionOf("Category", valueOf("Category")?.value)
issue.customFields."Supplier".value    = optionOf("Supplier", valueOf("Supplier")?.value)
issue.customFields."Impact".value      = optionOf("Impact", valueOf("Impact")?.value ?: "One person")
issue.customFields."Approved by".value = person(valueOf("Approved by"))

// The old tracker had two check boxes, the new one has a list.
def flags = []
if (valueOf("Patient involved")) flags << "Patient involved"
if (valueOf("Reported to authority")) flags << "Reported to authority"
issue.customFields."Safety".value = nodeHelper.getOptions(issue, "Safety", flags)

// Site and floor
def site = valueOf("Site")
if (site?.parent) {
    def house = optionOf("Site", site.parent.value)
    def floor = site.child ? optionOf("Site", site.child.value) : null
    if (house) {
        issue.customFields."Site".value = nodeHelper.getCascadingSelect(house, floor)
    }
}

// ---------------------------------------------------------------------------
// Part E: comments, attachments, work logs
// ---------------------------------------------------------------------------

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    def author = person(comment.author)
    if (author) {
        comment.executor = author
    } else {
        def day = comment.created ? isoDay.format(comment.created) : "an unknown day"
        comment.body = "{quote}${comment.author?.displayName ?: 'Unknown'} on ${day}{quote}\n${comment.body}"
    }
    if (comment.groupLevel) {
        // Groups have new names; staff may see all of it.
        comment.groupLevel = "hospital-staff"
    }
    comment
}

issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
def large = replica.addedAttachments.findAll { it.filesize > 50L * 1024 * 1024 }
large.each { note("Large file: ${it.filename} (${(it.filesize / 1048576).intValue()} MB)") }

issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica) { entry ->
    entry.author = person(entry.author) ?: nodeHelper.getUserByUsername("migration")
    entry.setRetain()
    entry
}
issue.originalEstimate  = replica.originalEstimate
issue.remainingEstimate = replica.remainingEstimate

// ---------------------------------------------------------------------------
// Part F: what was lost
// ---------------------------------------------------------------------------

if (replica.securityLevel) {
    note("Had the security level ${replica.securityLevel.name}")
}
if (replica.voters) {
    note("Had ${replica.voters.size()} votes")
}
issue.customFields."Migration Notes".value = notes.unique().join("\n")

// ---------------------------------------------------------------------------
// Part G: status and resolution
// ---------------------------------------------------------------------------

def status = statuses[replica.status?.name] ?: "Open"
if (issue.status?.name != status) {
    issue.setStatus(status)
}
issue.resolution = status == "Closed" ? nodeHelper.getResolution(resolutions[replica.resolution?.name] ?: "Done") : null

// debug.error("notes: ${notes}")
