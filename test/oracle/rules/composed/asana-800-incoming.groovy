// debug.error("replica is ${replica}")
log.debug "sync 1 of ${replica.key} at ${new Date()}"
/*
 * WEB_SHOP: rules for partner-desk.
 * Changed by A. Sample on 2024-01-15.
 */

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

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
int count5 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count5++
      break
    }
  }
}

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

def statusMapping7 = [
  "Open"       : "To Do",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName7 = replica.status.name
entity.setStatus(statusMapping7[remoteStatusName7] ?: remoteStatusName7)

def byAuthor8 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def value9 = entity.customFields."Severity"?.value
if (value9 instanceof List) {
  value9 = value9.collect { it?.value }.join(", ")
} else if (value9 instanceof Map && !value9.isEmpty()) {
  value9 = value9["value"]
} else if (value9 != null && !(value9 instanceof String)) {
  value9 = value9.toString()
}

try {
  def found10 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found10
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked10" = true
}
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

def statusMapping12 = [
  "Open"       : "To Do",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName12 = replica.status.name
entity.setStatus(statusMapping12[remoteStatusName12] ?: remoteStatusName12)
assert entity.key : "entity has no key"

// debug.error("replica is ${replica}")
log.debug "sync 14 of ${replica.key} at ${new Date()}"

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}
def statusMapping17 = [
  "Open"       : "New",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName17 = replica.status.name
entity.setStatus(statusMapping17[remoteStatusName17] ?: remoteStatusName17)

if(firstSync){
   entity.projectKey   = "SUP"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
entity.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
assert entity.key : "entity has no key"
if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Partner's Id"?.value > 9) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def shorten22 = { String text, int most = 50 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short22 = shorten22(entity.summary)

def priorities23 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name23 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities23[name23] ?: "P1 - Critical")
def upper24 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def matcher25 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher25.find()) {
    entity.customFields."Partner's Id".value = matcher25.group(1)
    entity.summary = matcher25.group(2)
}

def owner26 = entity.assignee?.email ?: entity.reporter?.email ?:
  "sync@example.com"
entity.customKeys.owner26 = owner26

final Map<String, String> users27 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login27 = users27.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login27)

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

def priorities29 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name29 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities29[name29] ?: "Blocker")
// Partner's Id: agreed with Max Example, see https://example.com/wiki/OPS2

def shorten31 = { String text, int most = 70 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short31 = shorten31(entity.summary)

assert entity.key : "entity has no key"

switch (replica.status?.name) {
  case "To Do":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Review")
}
entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

entity.customFields."Customer Name".value = replica.customFields."Customer Name".value
entity.customFields."Work Order".value = nodeHelper.getOption(entity, "Work Order", replica.customFields."Work Order"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

def parts38 = (entity.key ?: "X-0").split("-")
def number38 = parts38[-1] as int
def isOld38 = number38 in 1..100 || !(parts38[0] in ["OPS2", "DEMO"])

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}
// debug.error("replica is ${replica}")
log.debug "sync 40 of ${replica.key} at ${new Date()}"

try {
  def found41 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found41
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked41" = true
}

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 6) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

// debug.error("replica is ${replica}")
log.debug "sync 43 of ${replica.key} at ${new Date()}"

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def byAuthor46 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
if (firstSync) {
  entity.tableName = "incident"
}
if (entity.tableName == "incident") {
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}
if (firstSync) {
  entity.projectKey = "DEMO"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths49 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths49[replica.customFields."Story Points"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 1"

def newest50 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(7)
    ?.collectEntries { [(it.id): it.body] }

def owner51 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner51 = owner51
def defaultUser52 = nodeHelper.getUserByEmail("sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser52
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser52

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
if (replica.due) {
  def calendar54 = Calendar.getInstance()
  calendar54.setTime(replica.due)
  calendar54.add(Calendar.DAY_OF_MONTH, -7)
  entity.due = calendar54.time
}

def matcher55 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher55.find()) {
    entity.customFields."Story Points".value = matcher55.group(1)
    entity.summary = matcher55.group(2)
}

def matcher56 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher56.find()) {
    entity.customFields."Größe".value = matcher56.group(1)
    entity.summary = matcher56.group(2)
}

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

if (firstSync) {
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

// debug.error("replica is ${replica}")
log.debug "sync 59 of ${replica.key} at ${new Date()}"

try {
  def found60 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found60
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked60" = true
}

def owner61 = entity.assignee?.email ?: entity.reporter?.email ?:
  "jane.doe@example.com"
entity.customKeys.owner61 = owner61

def priorities62 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name62 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities62[name62] ?: "High")
def parsed63 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 5], "open": true}''')
def names63 = parsed63.values.collect { "${parsed63.name}-$it" }

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 2) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

entity.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value
def parsed66 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 2], "open": true}''')
def names66 = parsed66.values.collect { "${parsed66.name}-$it" }

def (project67, rest67) = (entity.key ?: "A-1").tokenize("-")
def joined67 = [project67, rest67].findAll { it }.join("/")
if (firstSync) {
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def byAuthor69 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

// debug.error("replica is ${replica}")
log.debug "sync 70 of ${replica.key} at ${new Date()}"
entity.customFields."Story Points".value = replica.customFields."Story Points".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value

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
/*
 * SUP: rules for acme_support.
 * Changed by Ünal Örnek on 2024-01-14.
 */

int count74 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count74++
      break
    }
  }
}

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels
def owner76 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner76 = owner76

def points77 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total77 = points77 * 2 + (7 - 1) / 4
entity.customFields."Team".value = Math.round(total77 * 100) / 100
while (points77 > 20) {
  points77 -= 5
}

def (project78, rest78) = (entity.key ?: "A-1").tokenize("-")
def joined78 = [project78, rest78].findAll { it }.join("/")

def upper79 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()
String title80 = entity.summary;
if (title80 != null && title80.length() > 0) {
    StringBuilder builder80 = new StringBuilder();
    for (char c : title80.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder80.append(c); }
    }
    title80 = builder80.toString();
}

def defaultUser81 = nodeHelper.getUserByEmail("jane.doe@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser81
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser81

assert entity.key : "entity has no key"

if (replica.parentId) {
    def localParent83 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent83) {
        entity.parentId = localParent83.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}

def note84 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note84 = note84

def text85 = replica.description ?: ""
replica.description = text85.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

if (entity.status?.name == "Waiting for customer"
    && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Severity"?.value) {
  log.warn "entity ${entity.key} has no Severity"
}

def note87 = """\
Dear Max Example,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note87 = note87

if(firstSync){
   entity.repository   = "example/acme_support"
}

def note89 = """\
Dear A. Sample,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note89 = note89

String title90 = entity.summary;
if (title90 != null && title90.length() > 0) {
    StringBuilder builder90 = new StringBuilder();
    for (char c : title90.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder90.append(c); }
    }
    title90 = builder90.toString();
}
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

// Story Points: agreed with Max Example, see https://example.com/wiki/WEB_SHOP

switch (replica.status?.name) {
  case "New":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Review")
}
// Customer Name: agreed with Ünal Örnek, see https://example.com/wiki/ABC
if(firstSync){
   entity.repository   = "example/partner-desk"
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
    entity.setStatus("In Review")
}

if (firstSync) {
  entity.projectKey = "DEMO"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths98 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths98[replica.customFields."Partner's Id"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 2"

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
def byAuthor100 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

if(firstSync){
   entity.repository   = "example/right"
}
def note102 = """\
Dear Max Example,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note102 = note102
def statusMapping103 = [
  "Open"       : "To Do",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName103 = replica.status.name
entity.setStatus(statusMapping103[remoteStatusName103] ?: remoteStatusName103)
def value104 = entity.customFields."Due (UTC)"?.value
if (value104 instanceof List) {
  value104 = value104.collect { it?.value }.join(", ")
} else if (value104 instanceof Map && !value104.isEmpty()) {
  value104 = value104["value"]
} else if (value104 != null && !(value104 instanceof String)) {
  value104 = value104.toString()
}
entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

def note106 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note106 = note106

def put107(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

if (firstSync) {
  entity.projectKey = "SUP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths108 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
entity.areaPath = areaPaths108[replica.customFields."Partner's Id"?.value?.value] ?: "SUP"
entity.iterationPath = replica.iterationPath ?: "SUP\\Sprint 2"
if(firstSync){
   entity.projectKey   = "ABC"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

// Partner's Id: agreed with A. Sample, see https://example.com/wiki/SUP

def points111 = (replica.customFields."Größe"?.value ?: 0) as Integer
def total111 = points111 * 2 + (1 - 1) / 4
entity.customFields."Team".value = Math.round(total111 * 100) / 100
while (points111 > 20) {
  points111 -= 5
}

/*
 * ABC: rules for right.
 * Changed by A. Sample on 2024-07-16.
 */
def text113 = replica.description ?: ""
replica.description = text113.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

if (firstSync) {
  entity.tableName = "incident"
}
if (entity.tableName == "incident") {
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}

int count115 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count115++
      break
    }
  }
}

try {
  def found116 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found116
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked116" = true
}

def newest117 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(3)
    ?.collectEntries { [(it.id): it.body] }
def shorten118 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short118 = shorten118(entity.summary)

if (firstSync) {
  entity.tableName = "incident"
}
if (entity.tableName == "incident") {
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
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
    entity.setStatus("Working")
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def value122 = entity.customFields."Due (UTC)"?.value
if (value122 instanceof List) {
  value122 = value122.collect { it?.value }.join(", ")
} else if (value122 instanceof Map && !value122.isEmpty()) {
  value122 = value122["value"]
} else if (value122 != null && !(value122 instanceof String)) {
  value122 = value122.toString()
}

String title123 = entity.summary;
if (title123 != null && title123.length() > 0) {
    StringBuilder builder123 = new StringBuilder();
    for (char c : title123.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder123.append(c); }
    }
    title123 = builder123.toString();
}

// debug.error("replica is ${replica}")
log.debug "sync 124 of ${replica.key} at ${new Date()}"

if (replica.due) {
  def calendar125 = Calendar.getInstance()
  calendar125.setTime(replica.due)
  calendar125.add(Calendar.DAY_OF_MONTH, -1)
  entity.due = calendar125.time
}

if (firstSync) {
  entity.tableName = "incident"
}
if (entity.tableName == "incident") {
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}

// debug.error("replica is ${replica}")
log.debug "sync 127 of ${replica.key} at ${new Date()}"

def shorten128 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short128 = shorten128(entity.summary)

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }
def clean130(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short130 = lines.join(" ").take(most)
  return short130
}

if(firstSync){
   entity.projectKey   = "SUP"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

def shorten132 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short132 = shorten132(entity.summary)
if (firstSync) {
  entity.tableName = "incident"
}
if (entity.tableName == "incident") {
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}

def parts134 = (entity.key ?: "X-0").split("-")
def number134 = parts134[-1] as int
def isOld134 = number134 in 1..300 || !(parts134[0] in ["OPS2", "DEMO"])

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
