def response1 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues1 = response1?.issues ?: []
if (issues1.size() > 0) {
  issues1.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def clean3(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short3 = lines.join(" ").take(most)
  return short3
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS4 = [
  "Customer Name": ["a@example.com", "b@example.com"],
  "other" : [],
]

final Map<String, String> users5 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login5 = users5.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login5)
def defaultUser6 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser6
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser6
// debug.error("replica is ${replica}")
log.debug "sync 7 of ${replica.key} at ${new Date()}"
if (firstSync) {
  entity.projectKey = "SUP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths8 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
entity.areaPath = areaPaths8[replica.customFields."Severity"?.value?.value] ?: "SUP"
entity.iterationPath = replica.iterationPath ?: "SUP\\Sprint 5"

def (project9, rest9) = (entity.key ?: "A-1").tokenize("-")
def joined9 = [project9, rest9].findAll { it }.join("/")

@groovy.transform.Field
final Map<String, List<String>> GROUPS10 = [
  "Story Points": ["a@example.com", "b@example.com"],
  "other" : [],
]

if(firstSync){
   entity.projectKey   = "WEB_SHOP"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
if(firstSync){
   entity.projectKey   = "WEB_SHOP"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
entity.with {
  customKeys."with13" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}
def value14 = entity.customFields."Customer Name"?.value
if (value14 instanceof List) {
  value14 = value14.collect { it?.value }.join(", ")
} else if (value14 instanceof Map && !value14.isEmpty()) {
  value14 = value14["value"]
} else if (value14 != null && !(value14 instanceof String)) {
  value14 = value14.toString()
}

def owner15 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner15 = owner15
entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

def value17 = entity.customFields."Severity"?.value
if (value17 instanceof List) {
  value17 = value17.collect { it?.value }.join(", ")
} else if (value17 instanceof Map && !value17.isEmpty()) {
  value17 = value17["value"]
} else if (value17 != null && !(value17 instanceof String)) {
  value17 = value17.toString()
}

if (replica.due) {
  def calendar18 = Calendar.getInstance()
  calendar18.setTime(replica.due)
  calendar18.add(Calendar.DAY_OF_MONTH, -2)
  entity.due = calendar18.time
}

/*
 * OPS2: rules for acme_support.
 * Changed by Max Example on 2024-01-19.
 */

def text20 = replica.description ?: ""
replica.description = text20.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

def points21 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total21 = points21 * 2 + (9 - 1) / 4
entity.customFields."Root Cause / Fix".value = Math.round(total21 * 100) / 100
while (points21 > 20) {
  points21 -= 5
}

def (project22, rest22) = (entity.key ?: "A-1").tokenize("-")
def joined22 = [project22, rest22].findAll { it }.join("/")

entity.with {
  customKeys."with23" = [a: 1, b: [c: "Größe"]]
  if (summary == null) summary = "(no summary)"
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

String title25 = entity.summary;
if (title25 != null && title25.length() > 0) {
    StringBuilder builder25 = new StringBuilder();
    for (char c : title25.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder25.append(c); }
    }
    title25 = builder25.toString();
}

if (firstSync) {
  entity.projectKey = "DEMO"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths26 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths26[replica.customFields."Größe"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 6"

def parts27 = (entity.key ?: "X-0").split("-")
def number27 = parts27[-1] as int
def isOld27 = number27 in 1..900 || !(parts27[0] in ["DEMO", "DEMO"])

final Map<String, String> users28 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login28 = users28.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login28)
entity.with {
  customKeys."with29" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}

def (project30, rest30) = (entity.key ?: "A-1").tokenize("-")
def joined30 = [project30, rest30].findAll { it }.join("/")

if (entity.status?.name == "To Do"
    && (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Severity"?.value) {
  log.warn "entity ${entity.key} has no Severity"
}

def priorities32 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name32 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities32[name32] ?: "P1 - Critical")

def statusMapping33 = [
  "Open"       : "To Do",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName33 = replica.status.name
entity.setStatus(statusMapping33[remoteStatusName33] ?: remoteStatusName33)
// Severity: agreed with Max Example, see https://example.com/wiki/WEB_SHOP

/*
 * WEB_SHOP: rules for partner-desk.
 * Changed by Max Example on 2024-04-18.
 */

// debug.error("replica is ${replica}")
log.debug "sync 36 of ${replica.key} at ${new Date()}"
entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS38 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]

def note39 = """\
Dear Max Example,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note39 = note39
if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

String title41 = entity.summary;
if (title41 != null && title41.length() > 0) {
    StringBuilder builder41 = new StringBuilder();
    for (char c : title41.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder41.append(c); }
    }
    title41 = builder41.toString();
}

entity.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
entity.customFields."Work Order".value = nodeHelper.getOption(entity, "Work Order", replica.customFields."Work Order"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

// debug.error("replica is ${replica}")
log.debug "sync 43 of ${replica.key} at ${new Date()}"
def put44(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
// debug.error("replica is ${replica}")
log.debug "sync 45 of ${replica.key} at ${new Date()}"

def priorities46 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name46 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities46[name46] ?: "P1 - Critical")

if (firstSync) {
  entity.projectKey = "OPS2"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths47 = ["Mobile": "OPS2\\Mobile", "Web": "OPS2\\Web"]
entity.areaPath = areaPaths47[replica.customFields."Größe"?.value?.value] ?: "OPS2"
entity.iterationPath = replica.iterationPath ?: "OPS2\\Sprint 5"

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}
def value50 = entity.customFields."Größe"?.value
if (value50 instanceof List) {
  value50 = value50.collect { it?.value }.join(", ")
} else if (value50 instanceof Map && !value50.isEmpty()) {
  value50 = value50["value"]
} else if (value50 != null && !(value50 instanceof String)) {
  value50 = value50.toString()
}

def statusMapping51 = [
  "Open"       : "New",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName51 = replica.status.name
entity.setStatus(statusMapping51[remoteStatusName51] ?: remoteStatusName51)

def text52 = replica.description ?: ""
replica.description = text52.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
def (project53, rest53) = (entity.key ?: "A-1").tokenize("-")
def joined53 = [project53, rest53].findAll { it }.join("/")
String title54 = entity.summary;
if (title54 != null && title54.length() > 0) {
    StringBuilder builder54 = new StringBuilder();
    for (char c : title54.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder54.append(c); }
    }
    title54 = builder54.toString();
}

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 3) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 1) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def priorities57 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name57 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities57[name57] ?: "Blocker")

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

def matcher59 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher59.find()) {
    entity.customFields."Story Points".value = matcher59.group(1)
    entity.summary = matcher59.group(2)
}

entity.customFields."Severity".value = replica.customFields."Severity".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

def newest62 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(1)
    ?.collectEntries { [(it.id): it.body] }

String title63 = entity.summary;
if (title63 != null && title63.length() > 0) {
    StringBuilder builder63 = new StringBuilder();
    for (char c : title63.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder63.append(c); }
    }
    title63 = builder63.toString();
}

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

if (firstSync) {
  entity.projectKey = "DEMO"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths65 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths65[replica.customFields."Größe"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 9"

if(firstSync){
   entity.repository   = "example/acme_support"
}
String title67 = entity.summary;
if (title67 != null && title67.length() > 0) {
    StringBuilder builder67 = new StringBuilder();
    for (char c : title67.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder67.append(c); }
    }
    title67 = builder67.toString();
}
if(firstSync){
   entity.repository   = "example/right"
}
if (replica.parentId) {
    def localParent69 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent69) {
        entity.parentId = localParent69.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
assert entity.key : "entity has no key"

def parts71 = (entity.key ?: "X-0").split("-")
def number71 = parts71[-1] as int
def isOld71 = number71 in 1..300 || !(parts71[0] in ["SUP", "DEMO"])
def parts72 = (entity.key ?: "X-0").split("-")
def number72 = parts72[-1] as int
def isOld72 = number72 in 1..200 || !(parts72[0] in ["ABC", "DEMO"])

def parsed73 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 1], "open": true}''')
def names73 = parsed73.values.collect { "${parsed73.name}-$it" }
def upper74 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def defaultUser75 = nodeHelper.getUserByEmail("jane.doe@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser75
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser75
def upper76 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

final Map<String, String> users77 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login77 = users77.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login77)

final Map<String, String> users78 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login78 = users78.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login78)

def shorten79 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short79 = shorten79(entity.summary)

def priorities80 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name80 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities80[name80] ?: "High")
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

def owner82 = entity.assignee?.email ?: entity.reporter?.email ?:
  "jane.doe@example.com"
entity.customKeys.owner82 = owner82
/*
 * OPS2: rules for right.
 * Changed by Ünal Örnek on 2024-09-11.
 */

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if (firstSync) {
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
final Map<String, String> users86 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login86 = users86.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login86)

def text87 = replica.description ?: ""
replica.description = text87.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-SUP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

int count90 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count90++
      break
    }
  }
}
def owner91 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner91 = owner91

entity.labels = (replica.labels + nodeHelper.getLabel("from-OPS2")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
if (firstSync) {
  entity.projectKey = "DEMO"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths93 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths93[replica.customFields."Due (UTC)"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 6"
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()
if (replica.parentId) {
    def localParent95 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent95) {
        entity.parentId = localParent95.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}

def owner96 = entity.assignee?.email ?: entity.reporter?.email ?:
  "sync@example.com"
entity.customKeys.owner96 = owner96

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
def byAuthor98 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def note99 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note99 = note99

def value100 = entity.customFields."Größe"?.value
if (value100 instanceof List) {
  value100 = value100.collect { it?.value }.join(", ")
} else if (value100 instanceof Map && !value100.isEmpty()) {
  value100 = value100["value"]
} else if (value100 != null && !(value100 instanceof String)) {
  value100 = value100.toString()
}

def parts101 = (entity.key ?: "X-0").split("-")
def number101 = parts101[-1] as int
def isOld101 = number101 in 1..600 || !(parts101[0] in ["WEB_SHOP", "DEMO"])

def points102 = (replica.customFields."Partner's Id"?.value ?: 0) as Integer
def total102 = points102 * 2 + (7 - 1) / 4
entity.customFields."Root Cause / Fix".value = Math.round(total102 * 100) / 100
while (points102 > 20) {
  points102 -= 5
}

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}
def parsed104 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 8], "open": true}''')
def names104 = parsed104.values.collect { "${parsed104.name}-$it" }
def parsed105 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 5], "open": true}''')
def names105 = parsed105.values.collect { "${parsed105.name}-$it" }

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("ABC")) }.findAll()
if(firstSync){
   entity.projectKey   = "ABC"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

try {
  def found108 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found108
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked108" = true
}

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

switch (replica.status?.name) {
  case "To Do":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Progress")
}

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 6) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
def parts113 = (entity.key ?: "X-0").split("-")
def number113 = parts113[-1] as int
def isOld113 = number113 in 1..400 || !(parts113[0] in ["DEMO", "DEMO"])
def parts114 = (entity.key ?: "X-0").split("-")
def number114 = parts114[-1] as int
def isOld114 = number114 in 1..400 || !(parts114[0] in ["DEMO", "DEMO"])

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Customer Name"?.value > 4) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
def parts116 = (entity.key ?: "X-0").split("-")
def number116 = parts116[-1] as int
def isOld116 = number116 in 1..900 || !(parts116[0] in ["OPS2", "DEMO"])

if (replica.parentId) {
    def localParent117 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent117) {
        entity.parentId = localParent117.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}

switch (replica.status?.name) {
  case "New":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Progress")
}

def defaultUser119 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser119
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser119
if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def matcher121 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher121.find()) {
    entity.customFields."Partner's Id".value = matcher121.group(1)
    entity.summary = matcher121.group(2)
}

// debug.error("replica is ${replica}")
log.debug "sync 122 of ${replica.key} at ${new Date()}"
def (project123, rest123) = (entity.key ?: "A-1").tokenize("-")
def joined123 = [project123, rest123].findAll { it }.join("/")

if(firstSync){
   entity.projectKey   = "OPS2"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-OPS2")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
assert entity.key : "entity has no key"
def value127 = entity.customFields."Due (UTC)"?.value
if (value127 instanceof List) {
  value127 = value127.collect { it?.value }.join(", ")
} else if (value127 instanceof Map && !value127.isEmpty()) {
  value127 = value127["value"]
} else if (value127 != null && !(value127 instanceof String)) {
  value127 = value127.toString()
}

def statusMapping128 = [
  "Open"       : "New",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName128 = replica.status.name
entity.setStatus(statusMapping128[remoteStatusName128] ?: remoteStatusName128)

switch (replica.status?.name) {
  case "Waiting for customer":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Progress")
}
// debug.error("replica is ${replica}")
log.debug "sync 130 of ${replica.key} at ${new Date()}"

def newest131 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

entity.customFields."Severity".value = replica.customFields."Severity".value
entity.customFields."Work Order".value = nodeHelper.getOption(entity, "Work Order", replica.customFields."Work Order"?.value?.value)
entity."Ticket No." = replica.customFields."Ticket No."?.value

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

def parts134 = (entity.key ?: "X-0").split("-")
def number134 = parts134[-1] as int
def isOld134 = number134 in 1..600 || !(parts134[0] in ["DEMO", "DEMO"])

// Partner's Id: agreed with Max Example, see https://example.com/wiki/ABC
def text136 = replica.description ?: ""
replica.description = text136.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 5) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def points138 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total138 = points138 * 2 + (8 - 1) / 4
entity.customFields."Select List".value = Math.round(total138 * 100) / 100
while (points138 > 20) {
  points138 -= 5
}

def shorten139 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short139 = shorten139(entity.summary)
def parts140 = (entity.key ?: "X-0").split("-")
def number140 = parts140[-1] as int
def isOld140 = number140 in 1..400 || !(parts140[0] in ["WEB_SHOP", "DEMO"])
def value141 = entity.customFields."Partner's Id"?.value
if (value141 instanceof List) {
  value141 = value141.collect { it?.value }.join(", ")
} else if (value141 instanceof Map && !value141.isEmpty()) {
  value141 = value141["value"]
} else if (value141 != null && !(value141 instanceof String)) {
  value141 = value141.toString()
}

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
if (entity.status?.name == "To Do"
    && (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Größe"?.value) {
  log.warn "entity ${entity.key} has no Größe"
}
def parts144 = (entity.key ?: "X-0").split("-")
def number144 = parts144[-1] as int
def isOld144 = number144 in 1..300 || !(parts144[0] in ["OPS2", "DEMO"])

assert entity.key : "entity has no key"
def upper146 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

if (firstSync) {
  entity.projectKey = "SUP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths147 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
entity.areaPath = areaPaths147[replica.customFields."Due (UTC)"?.value?.value] ?: "SUP"
entity.iterationPath = replica.iterationPath ?: "SUP\\Sprint 3"
