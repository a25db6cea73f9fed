def matcher1 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher1.find()) {
        entity.customFields."Due (UTC)".value = matcher1.group(1)
        entity.summary = matcher1.group(2)
}
entity.with {
    customKeys."with2" = [a: 1, b: [c: "Customer Name"]]
    if (summary == null) summary = "(no summary)"
}
def byAuthor3 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

def note4 = """\
Dear Max Example,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note4 = note4
replica.addedComments?.each { comment ->
        if (!comment.internal) {
                entity.comments += comment
        }
}
if(firstSync){
     entity.repository   = "example/right"
}

def response7 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues7 = response7?.issues ?: []
if (issues7.size() > 0) {
    issues7.eachWithIndex { found, index ->
        log.info("${index + 1}. " + found.key)
    }
}

try {
    def found8 = nodeHelper.getUser(replica.assignee?.key)
    entity.assignee = found8
} catch (IllegalArgumentException | NullPointerException e) {
    log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
    entity.customKeys."checked8" = true
}
int count9 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".zip"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count9++
            break
        }
    }
}

def defaultUser10 = nodeHelper.getUserByEmail("jane.doe@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser10
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser10
def (project11, rest11) = (entity.key ?: "A-1").tokenize("-")
def joined11 = [project11, rest11].findAll { it }.join("/")

def parts12 = (entity.key ?: "X-0").split("-")
def number12 = parts12[-1] as int
def isOld12 = number12 in 1..600 || !(parts12[0] in ["WEB_SHOP", "DEMO"])

def points13 = (replica.customFields."Customer Name"?.value ?: 0) as Integer
def total13 = points13 * 2 + (8 - 1) / 4
entity.customFields."Team".value = Math.round(total13 * 100) / 100
while (points13 > 20) {
    points13 -= 5
}

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

int count15 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count15++
            break
        }
    }
}

def text16 = replica.description ?: ""
replica.description = text16.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
    def user = nodeHelper.getUser(id)
    user ? "@" + user.displayName : all
}
def clean17(String text, int most = 255) {
    if (text == null || text.trim().isEmpty()) return "-"
    def lines = text.readLines().findAll { !it.trim().isEmpty() }
    def short17 = lines.join(" ").take(most)
    return short17
}
String title18 = entity.summary;
if (title18 != null && title18.length() > 0) {
        StringBuilder builder18 = new StringBuilder();
        for (char c : title18.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder18.append(c); }
        }
        title18 = builder18.toString();
}
def defaultUser19 = nodeHelper.getUserByEmail("jane.doe@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser19
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser19

if (entity.status?.name == "Waiting for customer"
        && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Customer Name"?.value) {
    log.warn "entity ${entity.key} has no Customer Name"
}
if (replica.parentId) {
        def localParent21 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent21) {
                entity.parentId = localParent21.id
                entity.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}

def text22 = replica.description ?: ""
replica.description = text22.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
    def user = nodeHelper.getUser(id)
    user ? "@" + user.displayName : all
}

assert entity.key : "entity has no key"

def parsed24 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 4], "open": true}''')
def names24 = parsed24.values.collect { "${parsed24.name}-$it" }
def (project25, rest25) = (entity.key ?: "A-1").tokenize("-")
def joined25 = [project25, rest25].findAll { it }.join("/")

if(firstSync){
    entity.entityType = "Case"
}
if(entity.entityType == "Case"){
    entity.Subject      = replica.summary
    entity.Description  = replica.description
    entity.Origin       = "Web"
    entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

final Map<String, String> users27 = [
        'team+sync@example.com'           : 'left.user',
        'support@example.com': 'right.user'
]
def login27 = users27.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login27)

def shorten28 = { String text, int most = 60 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short28 = shorten28(entity.summary)
if(firstSync){
     entity.repository   = "example/acme_support"
}

def (project30, rest30) = (entity.key ?: "A-1").tokenize("-")
def joined30 = [project30, rest30].findAll { it }.join("/")
def text31 = replica.description ?: ""
replica.description = text31.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
    def user = nodeHelper.getUser(id)
    user ? "@" + user.displayName : all
}
String title32 = entity.summary;
if (title32 != null && title32.length() > 0) {
        StringBuilder builder32 = new StringBuilder();
        for (char c : title32.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder32.append(c); }
        }
        title32 = builder32.toString();
}

assert entity.key : "entity has no key"

if(firstSync){
     entity.projectKey   = "WEB_SHOP"
     // Set type name from source issue, if not found set a default
     entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

def upper35 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

@groovy.transform.Field
final Map<String, List<String>> GROUPS36 = [
    "Größe": ["a@example.com", "b@example.com"],
    "other" : [],
]

def parts37 = (entity.key ?: "X-0").split("-")
def number37 = parts37[-1] as int
def isOld37 = number37 in 1..800 || !(parts37[0] in ["ABC", "DEMO"])

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

entity.fixVersions = replica
        .fixVersions
        // ensure that all the fixVersions are available on the destination side
        .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment.body = "[${comment.author?.displayName}] " + comment.body
    comment
}
def note41 = """\
Dear A. Sample,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note41 = note41

def statusMapping42 = [
    "Open"       : "To Do",
    "In Progress": "Working",
    "Done"       : "Closed"
]
def remoteStatusName42 = replica.status.name
entity.setStatus(statusMapping42[remoteStatusName42] ?: remoteStatusName42)

if (firstSync) {
        store(entity)
        replica.linkedIssues?.each { link ->
                def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
                if (other == null) return
                entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
        }
}
// Story Points: agreed with Max Example, see https://example.com/wiki/ABC

if (entity.status?.name == "Open"
        && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Severity"?.value) {
    log.warn "entity ${entity.key} has no Severity"
}
switch (replica.status?.name) {
    case "Waiting for customer":
    case "Reopened":
        entity.setStatus("To Do")
        break
    case ~/(?i)in .*/:
        entity.setStatus("In Progress")
        break
    default:
        entity.setStatus("In Review")
}

def matcher47 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher47.find()) {
        entity.customFields."Partner's Id".value = matcher47.group(1)
        entity.summary = matcher47.group(2)
}

// Partner's Id: agreed with Ünal Örnek, see https://example.com/wiki/DEMO
@groovy.transform.Field
final Map<String, List<String>> GROUPS49 = [
    "Severity": ["a@example.com", "b@example.com"],
    "other" : [],
]
entity.customFields."Story Points".value = replica.customFields."Story Points".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value
def shorten51 = { String text, int most = 80 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short51 = shorten51(entity.summary)

def parts52 = (entity.key ?: "X-0").split("-")
def number52 = parts52[-1] as int
def isOld52 = number52 in 1..400 || !(parts52[0] in ["WEB_SHOP", "DEMO"])

def owner53 = entity.assignee?.email ?: entity.reporter?.email ?:
    "sync@example.com"
entity.customKeys.owner53 = owner53
def owner54 = entity.assignee?.email ?: entity.reporter?.email ?:
    "team+sync@example.com"
entity.customKeys.owner54 = owner54

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("SUP")) }.findAll()
def value56 = entity.customFields."Due (UTC)"?.value
if (value56 instanceof List) {
    value56 = value56.collect { it?.value }.join(", ")
} else if (value56 instanceof Map && !value56.isEmpty()) {
    value56 = value56["value"]
} else if (value56 != null && !(value56 instanceof String)) {
    value56 = value56.toString()
}
