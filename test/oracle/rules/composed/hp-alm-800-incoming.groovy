defect.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(defect, version.name, version.description) }

defect.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

switch (replica.status?.name) {
  case "New":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("In Review")
}

if (defect.status?.name == "To Do"
    && (defect.priority?.name == "P1 - Critical" || defect.labels*.label.contains("vip"))
    && !defect.customFields."Severity"?.value) {
  log.warn "defect ${defect.key} has no Severity"
}

def byAuthor5 = defect.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def parsed6 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 7], "open": true}''')
def names6 = parsed6.values.collect { "${parsed6.name}-$it" }

// debug.error("replica is ${replica}")
log.debug "sync 7 of ${replica.key} at ${new Date()}"
def clean8(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short8 = lines.join(" ").take(most)
  return short8
}
def newest9 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }
try {
  def found10 = nodeHelper.getUser(replica.assignee?.key)
  defect.assignee = found10
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  defect.customKeys."checked10" = true
}

def owner11 = defect.assignee?.email ?: defect.reporter?.email ?:
  "sync@example.com"
defect.customKeys.owner11 = owner11

def shorten12 = { String text, int most = 60 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short12 = shorten12(defect.summary)

def put13(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def shorten14 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short14 = shorten14(defect.summary)

def put15(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

defect.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(defect, version.name, version.description) }

if (defect.status?.name == "Open"
    && (defect.priority?.name == "P1 - Critical" || defect.labels*.label.contains("vip"))
    && !defect.customFields."Severity"?.value) {
  log.warn "defect ${defect.key} has no Severity"
}

if (firstSync) {
    store(defect)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        defect.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
def put19(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

switch (replica.status?.name) {
  case "Waiting for customer":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("In Review")
}

def text21 = replica.description ?: ""
replica.description = text21.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

def upper22 = defect.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

defect.with {
  customKeys."with23" = [a: 1, b: [c: "Partner's Id"]]
  if (summary == null) summary = "(no summary)"
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
if(firstSync){
  defect.entityType = "Case"
}
if(defect.entityType == "Case"){
  defect.Subject      = replica.summary
  defect.Description  = replica.description
  defect.Origin       = "Web"
  defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def shorten27 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short27 = shorten27(defect.summary)
defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
def points29 = (replica.customFields."Customer Name"?.value ?: 0) as Integer
def total29 = points29 * 2 + (3 - 1) / 4
defect.customFields."Root Cause / Fix".value = Math.round(total29 * 100) / 100
while (points29 > 20) {
  points29 -= 5
}

def parts30 = (defect.key ?: "X-0").split("-")
def number30 = parts30[-1] as int
def isOld30 = number30 in 1..400 || !(parts30[0] in ["ABC", "DEMO"])

if (defect.status?.name == "Waiting for customer"
    && (defect.priority?.name == "Blocker" || defect.labels*.label.contains("vip"))
    && !defect.customFields."Severity"?.value) {
  log.warn "defect ${defect.key} has no Severity"
}

String title32 = defect.summary;
if (title32 != null && title32.length() > 0) {
    StringBuilder builder32 = new StringBuilder();
    for (char c : title32.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder32.append(c); }
    }
    title32 = builder32.toString();
}

if (firstSync) {
  defect.tableName = "incident"
}
if (defect.tableName == "incident") {
  defect.short_description = replica.summary
  defect.description       = replica.description
  defect.attachments      += replica.addedAttachments
  defect.comments         += replica.addedComments
}

def shorten34 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short34 = shorten34(defect.summary)
defect.summary      = replica.summary
defect.description  = replica.description
defect.comments     = commentHelper.mergeComments(defect, replica)
defect.attachments  = attachmentHelper.mergeAttachments(defect, replica)
defect.labels       = replica.labels
defect.summary      = replica.summary
defect.description  = replica.description
defect.comments     = commentHelper.mergeComments(defect, replica)
defect.attachments  = attachmentHelper.mergeAttachments(defect, replica)
defect.labels       = replica.labels
def byAuthor37 = defect.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
def priorities38 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name38 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities38[name38] ?: "High")

def shorten39 = { String text, int most = 10 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short39 = shorten39(defect.summary)

def newest40 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(1)
    ?.collectEntries { [(it.id): it.body] }

def statusMapping41 = [
  "Open"       : "Waiting for customer",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName41 = replica.status.name
defect.setStatus(statusMapping41[remoteStatusName41] ?: remoteStatusName41)

def newest42 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(6)
    ?.collectEntries { [(it.id): it.body] }

def newest43 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(1)
    ?.collectEntries { [(it.id): it.body] }
defect.summary      = replica.summary
defect.description  = replica.description
defect.comments     = commentHelper.mergeComments(defect, replica)
defect.attachments  = attachmentHelper.mergeAttachments(defect, replica)
defect.labels       = replica.labels

def points45 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total45 = points45 * 2 + (4 - 1) / 4
defect.customFields."Work Order".value = Math.round(total45 * 100) / 100
while (points45 > 20) {
  points45 -= 5
}

def newest46 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }
defect.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

def upper48 = defect.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
def parsed49 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 3], "open": true}''')
def names49 = parsed49.values.collect { "${parsed49.name}-$it" }

if (replica.due) {
  def calendar50 = Calendar.getInstance()
  calendar50.setTime(replica.due)
  calendar50.add(Calendar.DAY_OF_MONTH, -4)
  defect.due = calendar50.time
}

if (firstSync) {
  defect.tableName = "incident"
}
if (defect.tableName == "incident") {
  defect.short_description = replica.summary
  defect.description       = replica.description
  defect.attachments      += replica.addedAttachments
  defect.comments         += replica.addedComments
}

def matcher52 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher52.find()) {
    defect.customFields."Due (UTC)".value = matcher52.group(1)
    defect.summary = matcher52.group(2)
}
def (project53, rest53) = (defect.key ?: "A-1").tokenize("-")
def joined53 = [project53, rest53].findAll { it }.join("/")
defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

int count55 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count55++
      break
    }
  }
}
defect.customFields."Due (UTC)".value = replica.customFields."Due (UTC)".value
defect.customFields."Root Cause / Fix".value = nodeHelper.getOption(defect, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
defect."CF Name" = replica.customFields."CF Name"?.value
if (replica.parentId) {
    def localParent57 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent57) {
        defect.parentId = localParent57.id
        defect.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}

def parts58 = (defect.key ?: "X-0").split("-")
def number58 = parts58[-1] as int
def isOld58 = number58 in 1..100 || !(parts58[0] in ["DEMO", "DEMO"])

try {
  def found59 = nodeHelper.getUser(replica.assignee?.key)
  defect.assignee = found59
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  defect.customKeys."checked59" = true
}
def defaultUser60 = nodeHelper.getUserByEmail("jane.doe@example.com")
defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser60
defect.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser60
def (project61, rest61) = (defect.key ?: "A-1").tokenize("-")
def joined61 = [project61, rest61].findAll { it }.join("/")

if (firstSync) {
  defect.tableName = "incident"
}
if (defect.tableName == "incident") {
  defect.short_description = replica.summary
  defect.description       = replica.description
  defect.attachments      += replica.addedAttachments
  defect.comments         += replica.addedComments
}

if(firstSync){
  defect.entityType = "Case"
}
if(defect.entityType == "Case"){
  defect.Subject      = replica.summary
  defect.Description  = replica.description
  defect.Origin       = "Web"
  defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

defect.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

// debug.error("replica is ${replica}")
log.debug "sync 65 of ${replica.key} at ${new Date()}"

def parsed66 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 8], "open": true}''')
def names66 = parsed66.values.collect { "${parsed66.name}-$it" }

final Map<String, String> users67 = [
    'team+sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login67 = users67.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login67)

if(firstSync){
   defect.projectKey   = "ABC"
   // Set type name from source issue, if not found set a default
   defect.typeName     = nodeHelper.getIssueType(replica.type?.name, defect.projectKey)?.name ?: "Task"
}

def byAuthor69 = defect.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def note70 = """\
Dear Ünal Örnek,

"${defect.key}" was synced with 'left' (state: ${defect.status?.name ?: "unknown"}).
""".stripIndent()
defect.customKeys.note70 = note70
String title71 = defect.summary;
if (title71 != null && title71.length() > 0) {
    StringBuilder builder71 = new StringBuilder();
    for (char c : title71.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder71.append(c); }
    }
    title71 = builder71.toString();
}

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if (firstSync) {
  defect.projectKey = "WEB_SHOP"
  defect.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths73 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
defect.areaPath = areaPaths73[replica.customFields."Customer Name"?.value?.value] ?: "WEB_SHOP"
defect.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 6"
defect.comments = commentHelper.mergeComments(defect, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

if(firstSync){
  defect.entityType = "Case"
}
if(defect.entityType == "Case"){
  defect.Subject      = replica.summary
  defect.Description  = replica.description
  defect.Origin       = "Web"
  defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def parts76 = (defect.key ?: "X-0").split("-")
def number76 = parts76[-1] as int
def isOld76 = number76 in 1..300 || !(parts76[0] in ["ABC", "DEMO"])

// debug.error("replica is ${replica}")
log.debug "sync 77 of ${replica.key} at ${new Date()}"
defect.with {
  customKeys."with78" = [a: 1, b: [c: "Partner's Id"]]
  if (summary == null) summary = "(no summary)"
}

def put79(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

if(firstSync){
   defect.repository   = "example/partner-desk"
}

if(firstSync){
   defect.projectKey   = "OPS2"
   // Set type name from source issue, if not found set a default
   defect.typeName     = nodeHelper.getIssueType(replica.type?.name, defect.projectKey)?.name ?: "Task"
}

def owner82 = defect.assignee?.email ?: defect.reporter?.email ?:
  "sync@example.com"
defect.customKeys.owner82 = owner82

if (replica.priority?.name == "Highest") {
  defect.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  defect.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Customer Name"?.value > 3) {
  defect.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

int count84 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count84++
      break
    }
  }
}
defect.with {
  customKeys."with85" = [a: 1, b: [c: "Größe"]]
  if (summary == null) summary = "(no summary)"
}

def upper86 = defect.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def priorities87 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name87 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities87[name87] ?: "Blocker")

if (firstSync) {
    store(defect)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        defect.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

switch (replica.status?.name) {
  case "Waiting for customer":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("In Review")
}

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
def points91 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total91 = points91 * 2 + (4 - 1) / 4
defect.customFields."Select List".value = Math.round(total91 * 100) / 100
while (points91 > 20) {
  points91 -= 5
}

if (firstSync) {
    store(defect)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        defect.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def value93 = defect.customFields."Partner's Id"?.value
if (value93 instanceof List) {
  value93 = value93.collect { it?.value }.join(", ")
} else if (value93 instanceof Map && !value93.isEmpty()) {
  value93 = value93["value"]
} else if (value93 != null && !(value93 instanceof String)) {
  value93 = value93.toString()
}

defect.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(defect, version.name, version.description) }
def newest95 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

try {
  def found96 = nodeHelper.getUser(replica.assignee?.key)
  defect.assignee = found96
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  defect.customKeys."checked96" = true
}

def parts97 = (defect.key ?: "X-0").split("-")
def number97 = parts97[-1] as int
def isOld97 = number97 in 1..500 || !(parts97[0] in ["OPS2", "DEMO"])

if(firstSync){
   defect.repository   = "example/left"
}

def upper99 = defect.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def parsed100 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 2], "open": true}''')
def names100 = parsed100.values.collect { "${parsed100.name}-$it" }

def points101 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total101 = points101 * 2 + (5 - 1) / 4
defect.customFields."Select List".value = Math.round(total101 * 100) / 100
while (points101 > 20) {
  points101 -= 5
}
defect.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(defect, version.name, version.description) }

// debug.error("replica is ${replica}")
log.debug "sync 103 of ${replica.key} at ${new Date()}"
def defaultUser104 = nodeHelper.getUserByEmail("jane.doe@example.com")
defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser104
defect.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser104
def shorten105 = { String text, int most = 60 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short105 = shorten105(defect.summary)

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        defect.comments += comment
    }
}

def response108 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues108 = response108?.issues ?: []
if (issues108.size() > 0) {
  issues108.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
defect.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("ABC")) }.findAll()
def matcher110 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher110.find()) {
    defect.customFields."Due (UTC)".value = matcher110.group(1)
    defect.summary = matcher110.group(2)
}
int count111 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count111++
      break
    }
  }
}

// Severity: agreed with Jane Doe, see https://example.com/wiki/DEMO
def parts113 = (defect.key ?: "X-0").split("-")
def number113 = parts113[-1] as int
def isOld113 = number113 in 1..500 || !(parts113[0] in ["OPS2", "DEMO"])
int count114 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count114++
      break
    }
  }
}

int count115 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count115++
      break
    }
  }
}

// Due (UTC): agreed with A. Sample, see https://example.com/wiki/OPS2

switch (replica.status?.name) {
  case "Open":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("Working")
}

try {
  def found118 = nodeHelper.getUser(replica.assignee?.key)
  defect.assignee = found118
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  defect.customKeys."checked118" = true
}

defect.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
defect.customFields."Root Cause / Fix".value = nodeHelper.getOption(defect, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
defect."Ticket No." = replica.customFields."Ticket No."?.value

def newest120 = defect.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(1)
    ?.collectEntries { [(it.id): it.body] }

if (firstSync) {
  defect.tableName = "incident"
}
if (defect.tableName == "incident") {
  defect.short_description = replica.summary
  defect.description       = replica.description
  defect.attachments      += replica.addedAttachments
  defect.comments         += replica.addedComments
}

def priorities122 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name122 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities122[name122] ?: "Blocker")

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
defect.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

def points125 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total125 = points125 * 2 + (2 - 1) / 4
defect.customFields."Select List".value = Math.round(total125 * 100) / 100
while (points125 > 20) {
  points125 -= 5
}

assert defect.key : "defect has no key"
if (firstSync) {
    store(defect)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        defect.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def put128(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def owner129 = defect.assignee?.email ?: defect.reporter?.email ?:
  "sync@example.com"
defect.customKeys.owner129 = owner129

if(firstSync){
  defect.entityType = "Case"
}
if(defect.entityType == "Case"){
  defect.Subject      = replica.summary
  defect.Description  = replica.description
  defect.Origin       = "Web"
  defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
defect.labels = (replica.labels + nodeHelper.getLabel("from-SUP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

def parsed132 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 4], "open": true}''')
def names132 = parsed132.values.collect { "${parsed132.name}-$it" }
def put133(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def statusMapping134 = [
  "Open"       : "New",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName134 = replica.status.name
defect.setStatus(statusMapping134[remoteStatusName134] ?: remoteStatusName134)

def text135 = replica.description ?: ""
replica.description = text135.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
switch (replica.status?.name) {
  case "To Do":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("In Progress")
}
