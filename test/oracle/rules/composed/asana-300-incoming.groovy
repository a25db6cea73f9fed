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

if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

def byAuthor4 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
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
    entity.setStatus("In Review")
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

// debug.error("replica is ${replica}")
log.debug "sync 7 of ${replica.key} at ${new Date()}"

def matcher8 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher8.find()) {
    entity.customFields."Partner's Id".value = matcher8.group(1)
    entity.summary = matcher8.group(2)
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

if (replica.parentId) {
    def localParent10 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent10) {
        entity.parentId = localParent10.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
def (project11, rest11) = (entity.key ?: "A-1").tokenize("-")
def joined11 = [project11, rest11].findAll { it }.join("/")

def (project12, rest12) = (entity.key ?: "A-1").tokenize("-")
def joined12 = [project12, rest12].findAll { it }.join("/")
def statusMapping13 = [
  "Open"       : "New",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName13 = replica.status.name
entity.setStatus(statusMapping13[remoteStatusName13] ?: remoteStatusName13)

// Customer Name: agreed with Ünal Örnek, see https://example.com/wiki/ABC

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

def response16 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues16 = response16?.issues ?: []
if (issues16.size() > 0) {
  issues16.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
def value17 = entity.customFields."Größe"?.value
if (value17 instanceof List) {
  value17 = value17.collect { it?.value }.join(", ")
} else if (value17 instanceof Map && !value17.isEmpty()) {
  value17 = value17["value"]
} else if (value17 != null && !(value17 instanceof String)) {
  value17 = value17.toString()
}
if (entity.status?.name == "Waiting for customer"
    && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Partner's Id"?.value) {
  log.warn "entity ${entity.key} has no Partner's Id"
}
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        entity.comments += comment
    }
}

assert entity.key : "entity has no key"

def byAuthor21 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
int count22 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count22++
      break
    }
  }
}

def statusMapping23 = [
  "Open"       : "New",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName23 = replica.status.name
entity.setStatus(statusMapping23[remoteStatusName23] ?: remoteStatusName23)
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
  entity.projectKey = "ABC"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths25 = ["Mobile": "ABC\\Mobile", "Web": "ABC\\Web"]
entity.areaPath = areaPaths25[replica.customFields."Story Points"?.value?.value] ?: "ABC"
entity.iterationPath = replica.iterationPath ?: "ABC\\Sprint 3"

if (replica.due) {
  def calendar26 = Calendar.getInstance()
  calendar26.setTime(replica.due)
  calendar26.add(Calendar.DAY_OF_MONTH, -8)
  entity.due = calendar26.time
}

def defaultUser27 = nodeHelper.getUserByEmail("sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser27
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser27
def parsed28 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 1], "open": true}''')
def names28 = parsed28.values.collect { "${parsed28.name}-$it" }

final Map<String, String> users29 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login29 = users29.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login29);
if (replica.parentId) {
    def localParent30 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent30) {
        entity.parentId = localParent30.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
def priorities31 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name31 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities31[name31] ?: "Blocker")

def response32 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues32 = response32?.issues ?: []
if (issues32.size() > 0) {
  issues32.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}

assert entity.key : "entity has no key"
// Story Points: agreed with Ünal Örnek, see https://example.com/wiki/WEB_SHOP

entity.with {
  customKeys."with35" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}
entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if (replica.due) {
  def calendar37 = Calendar.getInstance()
  calendar37.setTime(replica.due)
  calendar37.add(Calendar.DAY_OF_MONTH, -7)
  entity.due = calendar37.time
}

if (firstSync) {
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

// debug.error("replica is ${replica}")
log.debug "sync 39 of ${replica.key} at ${new Date()}"

def newest40 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }

if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 8) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def statusMapping42 = [
  "Open"       : "Open",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName42 = replica.status.name
entity.setStatus(statusMapping42[remoteStatusName42] ?: remoteStatusName42)

def priorities43 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name43 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities43[name43] ?: "Blocker")
def statusMapping44 = [
  "Open"       : "Open",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName44 = replica.status.name
entity.setStatus(statusMapping44[remoteStatusName44] ?: remoteStatusName44)

def points45 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total45 = points45 * 2 + (7 - 1) / 4
entity.customFields."Root Cause / Fix".value = Math.round(total45 * 100) / 100
while (points45 > 20) {
  points45 -= 5
}

def clean46(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short46 = lines.join(" ").take(most)
  return short46
}

def text47 = replica.description ?: ""
replica.description = text47.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

def statusMapping48 = [
  "Open"       : "Open",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName48 = replica.status.name
entity.setStatus(statusMapping48[remoteStatusName48] ?: remoteStatusName48)
