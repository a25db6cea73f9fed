issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

if (firstSync) {
    store(issue)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def response3 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues3 = response3?.issues ?: []
if (issues3.size() > 0) {
  issues3.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
if(firstSync){
   issue.repository   = "example/left"
}

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        issue.comments += comment
    }
}

int count6 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count6++
      break
    }
  }
}

if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Customer Name"?.value > 5) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
def upper8 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

issue.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()
def newest10 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(8)
    ?.collectEntries { [(it.id): it.body] }

def value11 = issue.customFields."Due (UTC)"?.value
if (value11 instanceof List) {
  value11 = value11.collect { it?.value }.join(", ")
} else if (value11 instanceof Map && !value11.isEmpty()) {
  value11 = value11["value"]
} else if (value11 != null && !(value11 instanceof String)) {
  value11 = value11.toString()
}
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        issue.comments += comment
    }
}

if (firstSync) {
    store(issue)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
def matcher14 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher14.find()) {
    issue.customFields."Partner's Id".value = matcher14.group(1)
    issue.summary = matcher14.group(2)
}
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        issue.comments += comment
    }
}
issue.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("SUP")) }.findAll()

if (firstSync) {
  issue.projectKey = "DEMO"
  issue.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths17 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
issue.areaPath = areaPaths17[replica.customFields."Due (UTC)"?.value?.value] ?: "DEMO"
issue.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 4"

issue.comments = commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

final Map<String, String> users19 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login19 = users19.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login19)
issue.customFields."Customer Name".value = replica.customFields."Customer Name".value
issue.customFields."Select List".value = nodeHelper.getOption(issue, "Select List", replica.customFields."Select List"?.value?.value)
issue."Epic Link" = replica.customFields."Epic Link"?.value

def byAuthor21 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def parsed22 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 8], "open": true}''')
def names22 = parsed22.values.collect { "${parsed22.name}-$it" }

def shorten23 = { String text, int most = 30 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short23 = shorten23(issue.summary)
issue.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
issue.customFields."Team".value = nodeHelper.getOption(issue, "Team", replica.customFields."Team"?.value?.value)
issue."CF Name" = replica.customFields."CF Name"?.value

def owner25 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner25 = owner25

if (firstSync) {
  issue.projectKey = "WEB_SHOP"
  issue.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths26 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
issue.areaPath = areaPaths26[replica.customFields."Partner's Id"?.value?.value] ?: "WEB_SHOP"
issue.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 1"
def owner27 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner27 = owner27

if (firstSync) {
    store(issue)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
if (firstSync) {
    store(issue)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

if (firstSync) {
  issue.tableName = "incident"
}
if (issue.tableName == "incident") {
  issue.short_description = replica.summary
  issue.description       = replica.description
  issue.attachments      += replica.addedAttachments
  issue.comments         += replica.addedComments
}

def defaultUser31 = nodeHelper.getUserByEmail("team+sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser31
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser31

if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 6) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def byAuthor33 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

issue.labels = (replica.labels + nodeHelper.getLabel("from-ABC")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
def note36 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note36 = note36

def clean37(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short37 = lines.join(" ").take(most)
  return short37
}

def clean38(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short38 = lines.join(" ").take(most)
  return short38
}

if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 9) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
switch (replica.status?.name) {
  case "New":
  case "Reopened":
    issue.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    issue.setStatus("In Progress")
    break
  default:
    issue.setStatus("In Review")
}
issue.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("DEMO")) }.findAll()

String title42 = issue.summary;
if (title42 != null && title42.length() > 0) {
    StringBuilder builder42 = new StringBuilder();
    for (char c : title42.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder42.append(c); }
    }
    title42 = builder42.toString();
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
if (firstSync) {
  issue.projectKey = "DEMO"
  issue.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths44 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
issue.areaPath = areaPaths44[replica.customFields."Customer Name"?.value?.value] ?: "DEMO"
issue.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 1"
def statusMapping45 = [
  "Open"       : "To Do",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName45 = replica.status.name
issue.setStatus(statusMapping45[remoteStatusName45] ?: remoteStatusName45)
switch (replica.status?.name) {
  case "To Do":
  case "Reopened":
    issue.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    issue.setStatus("In Progress")
    break
  default:
    issue.setStatus("Working")
}
def defaultUser47 = nodeHelper.getUserByEmail("team+sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser47
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser47

def priorities48 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name48 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities48[name48] ?: "High")

final Map<String, String> users49 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login49 = users49.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login49)

issue.comments = commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
def text51 = replica.description ?: ""
replica.description = text51.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

issue.with {
  customKeys."with52" = [a: 1, b: [c: "Due (UTC)"]]
  if (summary == null) summary = "(no summary)"
}

// debug.error("replica is ${replica}")
log.debug "sync 53 of ${replica.key} at ${new Date()}"

// debug.error("replica is ${replica}")
log.debug "sync 54 of ${replica.key} at ${new Date()}"
assert issue.key : "issue has no key"

if (firstSync) {
  issue.tableName = "incident"
}
if (issue.tableName == "incident") {
  issue.short_description = replica.summary
  issue.description       = replica.description
  issue.attachments      += replica.addedAttachments
  issue.comments         += replica.addedComments
}
def matcher57 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher57.find()) {
    issue.customFields."Severity".value = matcher57.group(1)
    issue.summary = matcher57.group(2)
}

def text58 = replica.description ?: ""
replica.description = text58.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
def upper59 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

if (firstSync) {
  issue.tableName = "incident"
}
if (issue.tableName == "incident") {
  issue.short_description = replica.summary
  issue.description       = replica.description
  issue.attachments      += replica.addedAttachments
  issue.comments         += replica.addedComments
}

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

def response62 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues62 = response62?.issues ?: []
if (issues62.size() > 0) {
  issues62.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
if (replica.parentId) {
    def localParent63 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent63) {
        issue.parentId = localParent63.id
        issue.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
// debug.error("replica is ${replica}")
log.debug "sync 64 of ${replica.key} at ${new Date()}"

if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 6) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def matcher66 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher66.find()) {
    issue.customFields."Severity".value = matcher66.group(1)
    issue.summary = matcher66.group(2)
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

issue.with {
  customKeys."with68" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}
def matcher69 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher69.find()) {
    issue.customFields."Severity".value = matcher69.group(1)
    issue.summary = matcher69.group(2)
}
if (issue.status?.name == "Open"
    && (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Customer Name"?.value) {
  log.warn "issue ${issue.key} has no Customer Name"
}

def points71 = (replica.customFields."Größe"?.value ?: 0) as Integer
def total71 = points71 * 2 + (8 - 1) / 4
issue.customFields."Work Order".value = Math.round(total71 * 100) / 100
while (points71 > 20) {
  points71 -= 5
}

try {
  def found72 = nodeHelper.getUser(replica.assignee?.key)
  issue.assignee = found72
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  issue.customKeys."checked72" = true
}

def newest73 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }

issue.customFields."Größe".value = replica.customFields."Größe".value
issue.customFields."Root Cause / Fix".value = nodeHelper.getOption(issue, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
issue."CF Name" = replica.customFields."CF Name"?.value

switch (replica.status?.name) {
  case "Open":
  case "Reopened":
    issue.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    issue.setStatus("In Progress")
    break
  default:
    issue.setStatus("In Review")
}
if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 8) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
def priorities77 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name77 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities77[name77] ?: "High")

def defaultUser78 = nodeHelper.getUserByEmail("sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser78
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser78

int count79 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count79++
      break
    }
  }
}

if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 6) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
def defaultUser81 = nodeHelper.getUserByEmail("team+sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser81
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser81

issue.comments = commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
try {
  def found83 = nodeHelper.getUser(replica.assignee?.key)
  issue.assignee = found83
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  issue.customKeys."checked83" = true
}

issue.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(issue, version.name, version.description) }
issue.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("SUP")) }.findAll()

def owner86 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner86 = owner86

def clean87(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short87 = lines.join(" ").take(most)
  return short87
}
if(firstSync){
  issue.entityType = "Case"
}
if(issue.entityType == "Case"){
  issue.Subject      = replica.summary
  issue.Description  = replica.description
  issue.Origin       = "Web"
  issue.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
issue.summary      = replica.summary
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.labels       = replica.labels
def put90(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def parts91 = (issue.key ?: "X-0").split("-")
def number91 = parts91[-1] as int
def isOld91 = number91 in 1..700 || !(parts91[0] in ["WEB_SHOP", "DEMO"])

if (replica.due) {
  def calendar92 = Calendar.getInstance()
  calendar92.setTime(replica.due)
  calendar92.add(Calendar.DAY_OF_MONTH, -6)
  issue.due = calendar92.time
}
def put93(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
if (replica.priority?.name == "Highest") {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  issue.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 8) {
  issue.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

assert issue.key : "issue has no key"
switch (replica.status?.name) {
  case "Open":
  case "Reopened":
    issue.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    issue.setStatus("In Progress")
    break
  default:
    issue.setStatus("Working")
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

/*
 * OPS2: rules for right.
 * Changed by Max Example on 2024-06-17.
 */

def points99 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total99 = points99 * 2 + (8 - 1) / 4
issue.customFields."Select List".value = Math.round(total99 * 100) / 100
while (points99 > 20) {
  points99 -= 5
}

issue.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

if (issue.status?.name == "Waiting for customer"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Story Points"?.value) {
  log.warn "issue ${issue.key} has no Story Points"
}

def parsed102 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 8], "open": true}''')
def names102 = parsed102.values.collect { "${parsed102.name}-$it" }
if (replica.parentId) {
    def localParent103 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent103) {
        issue.parentId = localParent103.id
        issue.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}

def shorten104 = { String text, int most = 60 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short104 = shorten104(issue.summary)

def statusMapping105 = [
  "Open"       : "Waiting for customer",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName105 = replica.status.name
issue.setStatus(statusMapping105[remoteStatusName105] ?: remoteStatusName105)

if(firstSync){
   issue.projectKey   = "SUP"
   // Set type name from source issue, if not found set a default
   issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}

issue.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(issue, version.name, version.description) }

def shorten108 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short108 = shorten108(issue.summary)
def note109 = """\
Dear A. Sample,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note109 = note109
final Map<String, String> users110 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login110 = users110.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login110)
if(firstSync){
  issue.entityType = "Case"
}
if(issue.entityType == "Case"){
  issue.Subject      = replica.summary
  issue.Description  = replica.description
  issue.Origin       = "Web"
  issue.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def owner112 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner112 = owner112

def (project113, rest113) = (issue.key ?: "A-1").tokenize("-")
def joined113 = [project113, rest113].findAll { it }.join("/")
if (issue.status?.name == "New"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Customer Name"?.value) {
  log.warn "issue ${issue.key} has no Customer Name"
}

issue.comments = commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if (firstSync) {
  issue.tableName = "incident"
}
if (issue.tableName == "incident") {
  issue.short_description = replica.summary
  issue.description       = replica.description
  issue.attachments      += replica.addedAttachments
  issue.comments         += replica.addedComments
}

def defaultUser117 = nodeHelper.getUserByEmail("team+sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser117
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser117

def value118 = issue.customFields."Partner's Id"?.value
if (value118 instanceof List) {
  value118 = value118.collect { it?.value }.join(", ")
} else if (value118 instanceof Map && !value118.isEmpty()) {
  value118 = value118["value"]
} else if (value118 != null && !(value118 instanceof String)) {
  value118 = value118.toString()
}

def parsed119 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 7], "open": true}''')
def names119 = parsed119.values.collect { "${parsed119.name}-$it" }
issue.labels = (replica.labels + nodeHelper.getLabel("from-ABC")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
try {
  def found121 = nodeHelper.getUser(replica.assignee?.key)
  issue.assignee = found121
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  issue.customKeys."checked121" = true
}

issue.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

if (replica.due) {
  def calendar123 = Calendar.getInstance()
  calendar123.setTime(replica.due)
  calendar123.add(Calendar.DAY_OF_MONTH, -9)
  issue.due = calendar123.time
}
/*
 * ABC: rules for right.
 * Changed by Jane Doe on 2024-05-19.
 */

def put125(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
def owner126 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner126 = owner126
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        issue.comments += comment
    }
}
if (firstSync) {
    store(issue)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def response129 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues129 = response129?.issues ?: []
if (issues129.size() > 0) {
  issues129.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}

def points130 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total130 = points130 * 2 + (4 - 1) / 4
issue.customFields."Select List".value = Math.round(total130 * 100) / 100
while (points130 > 20) {
  points130 -= 5
}

int count131 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count131++
      break
    }
  }
}

if(firstSync){
   issue.projectKey   = "DEMO"
   // Set type name from source issue, if not found set a default
   issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
