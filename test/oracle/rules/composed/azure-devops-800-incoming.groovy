def value1 = workItem.customFields."Customer Name"?.value
if(value1 instanceof List){
  value1 = value1.collect { it?.value }.join(", ")
} else if (value1 instanceof Map && !value1.isEmpty()) {
  value1 = value1["value"]
} else if (value1 != null && !(value1 instanceof String)) {
  value1 = value1.toString()
}
def put2(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
@groovy.transform.Field
final Map<String, List<String>> GROUPS3 = [
  "Customer Name": ["a@example.com", "b@example.com"],
  "other" : [],
]

workItem.comments = commentHelper.mergeComments(workItem, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

if(firstSync){
    store(workItem)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        workItem.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
try {
  def found6 = nodeHelper.getUser(replica.assignee?.key)
  workItem.assignee = found6
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  workItem.customKeys."checked6" = true
}
workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

int count9 = 0
for(int i = 0; i < workItem.attachments.size(); i++){
  def attachment = workItem.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count9++
      break
    }
  }
}
def matcher10 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher10.find()){
    workItem.customFields."Customer Name".value = matcher10.group(1)
    workItem.summary = matcher10.group(2)
}

def parsed11 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 3], "open": true}''')
def names11 = parsed11.values.collect { "${parsed11.name}-$it" }
if(firstSync){
  workItem.projectKey = "ABC"
  workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths12 = ["Mobile": "ABC\\Mobile", "Web": "ABC\\Web"]
workItem.areaPath = areaPaths12[replica.customFields."Partner's Id"?.value?.value] ?: "ABC"
workItem.iterationPath = replica.iterationPath ?: "ABC\\Sprint 6"

def upper13 = workItem.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def put14(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
if (workItem.status?.name == "To Do"
    && (workItem.priority?.name == "P1 - Critical" || workItem.labels*.label.contains("vip"))
    && !workItem.customFields."Größe"?.value) {
  log.warn "workItem ${workItem.key} has no Größe"
}

def put16(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def text17 = replica.description ?: ""
replica.description = text17.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

def matcher18 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher18.find()){
    workItem.customFields."Story Points".value = matcher18.group(1)
    workItem.summary = matcher18.group(2)
}

def points19 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total19 = points19 * 2 + (3 - 1) / 4
workItem.customFields."Select List".value = Math.round(total19 * 100) / 100
while(points19 > 20){
  points19 -= 5
}

def parsed20 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 4], "open": true}''')
def names20 = parsed20.values.collect { "${parsed20.name}-$it" }

def points21 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total21 = points21 * 2 + (6 - 1) / 4
workItem.customFields."Select List".value = Math.round(total21 * 100) / 100
while(points21 > 20){
  points21 -= 5
}
workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

def owner23 = workItem.assignee?.email ?: workItem.reporter?.email ?:
  "team+sync@example.com"
workItem.customKeys.owner23 = owner23
try {
  def found24 = nodeHelper.getUser(replica.assignee?.key)
  workItem.assignee = found24
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  workItem.customKeys."checked24" = true
}
// debug.error("replica is ${replica}")
log.debug "sync 25 of ${replica.key} at ${new Date()}"
workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

def shorten27 = { String text, int most = 50 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
workItem.customKeys.short27 = shorten27(workItem.summary)

def parts28 = (workItem.key ?: "X-0").split("-")
def number28 = parts28[-1] as int
def isOld28 = number28 in 1..200 || !(parts28[0] in ["ABC", "DEMO"])
def parsed29 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 2], "open": true}''')
def names29 = parsed29.values.collect { "${parsed29.name}-$it" }
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def (project31, rest31) = (workItem.key ?: "A-1").tokenize("-")
def joined31 = [project31, rest31].findAll { it }.join("/")

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def priorities33 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name33 = replica.priority?.name as String
workItem.priority = nodeHelper.getPriority(priorities33[name33] ?: "P1 - Critical")
if(firstSync){
  workItem.tableName = "incident"
}
if(workItem.tableName == "incident"){
  workItem.short_description = replica.summary
  workItem.description       = replica.description
  workItem.attachments      += replica.addedAttachments
  workItem.comments         += replica.addedComments
}

def shorten35 = { String text, int most = 20 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
workItem.customKeys.short35 = shorten35(workItem.summary)

def parts36 = (workItem.key ?: "X-0").split("-")
def number36 = parts36[-1] as int
def isOld36 = number36 in 1..600 || !(parts36[0] in ["SUP", "DEMO"])
def put37(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
def matcher38 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher38.find()){
    workItem.customFields."Customer Name".value = matcher38.group(1)
    workItem.summary = matcher38.group(2)
}

def shorten39 = { String text, int most = 60 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
workItem.customKeys.short39 = shorten39(workItem.summary)

workItem.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(workItem, version.name, version.description) }

/*
 * OPS2: rules for right.
 * Changed by A. Sample on 2024-02-13.
 */

if(firstSync){
   workItem.projectKey   = "WEB_SHOP"
   // Set type name from source issue, if not found set a default
   workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}

switch(replica.status?.name){
  case "To Do":
  case "Reopened":
    workItem.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    workItem.setStatus("In Progress")
    break
  default:
    workItem.setStatus("In Review")
}

def parts44 = (workItem.key ?: "X-0").split("-")
def number44 = parts44[-1] as int
def isOld44 = number44 in 1..300 || !(parts44[0] in ["WEB_SHOP", "DEMO"])

def value45 = workItem.customFields."Story Points"?.value
if(value45 instanceof List){
  value45 = value45.collect { it?.value }.join(", ")
} else if (value45 instanceof Map && !value45.isEmpty()) {
  value45 = value45["value"]
} else if (value45 != null && !(value45 instanceof String)) {
  value45 = value45.toString()
}

// Due (UTC): agreed with Ünal Örnek, see https://example.com/wiki/DEMO

if(firstSync){
    store(workItem)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        workItem.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

final Map<String, String> users48 = [
    'jane.doe@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login48 = users48.get(replica.assignee?.email?.toLowerCase(), 'nobody')
workItem.assignee = nodeHelper.getUserByUsername(login48)

if(firstSync){
  workItem.entityType = "Case"
}
if(workItem.entityType == "Case"){
  workItem.Subject      = replica.summary
  workItem.Description  = replica.description
  workItem.Origin       = "Web"
  workItem.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

assert workItem.key : "workItem has no key"

workItem.comments = commentHelper.mergeComments(workItem, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

def (project52, rest52) = (workItem.key ?: "A-1").tokenize("-")
def joined52 = [project52, rest52].findAll { it }.join("/")
workItem.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(workItem, version.name, version.description) }

workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

workItem.customFields."Story Points".value = replica.customFields."Story Points".value
workItem.customFields."Root Cause / Fix".value = nodeHelper.getOption(workItem, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
workItem."CF Name" = replica.customFields."CF Name"?.value
workItem.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(workItem, version.name, version.description) }
// Severity: agreed with Jane Doe, see https://example.com/wiki/SUP
if(replica.due){
  def calendar58 = Calendar.getInstance()
  calendar58.setTime(replica.due)
  calendar58.add(Calendar.DAY_OF_MONTH, -3)
  workItem.due = calendar58.time
}
replica.addedComments?.each { comment ->
    if(!comment.internal){
        workItem.comments += comment
    }
}
def byAuthor60 = workItem.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def clean61(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short61 = lines.join(" ").take(most)
  return short61
}

String title62 = workItem.summary;
if(title62 != null && title62.length() > 0){
    StringBuilder builder62 = new StringBuilder();
    for(char c : title62.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder62.append(c); }
    }
    title62 = builder62.toString();
}

def upper63 = workItem.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("ABC")) }.findAll()

def text65 = replica.description ?: ""
replica.description = text65.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

def byAuthor66 = workItem.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

if (workItem.status?.name == "To Do"
    && (workItem.priority?.name == "P1 - Critical" || workItem.labels*.label.contains("vip"))
    && !workItem.customFields."Severity"?.value) {
  log.warn "workItem ${workItem.key} has no Severity"
}
def upper68 = workItem.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def statusMapping69 = [
  "Open"       : "New",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName69 = replica.status.name
workItem.setStatus(statusMapping69[remoteStatusName69] ?: remoteStatusName69)

def shorten70 = { String text, int most = 10 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
workItem.customKeys.short70 = shorten70(workItem.summary)

def statusMapping71 = [
  "Open"       : "To Do",
  "In Progress": "In Review",
  "Done"       : "Closed"
]
def remoteStatusName71 = replica.status.name
workItem.setStatus(statusMapping71[remoteStatusName71] ?: remoteStatusName71)
def matcher72 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher72.find()){
    workItem.customFields."Partner's Id".value = matcher72.group(1)
    workItem.summary = matcher72.group(2)
}
if(firstSync){
    store(workItem)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        workItem.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def priorities74 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name74 = replica.priority?.name as String
workItem.priority = nodeHelper.getPriority(priorities74[name74] ?: "High")
/*
 * WEB_SHOP: rules for partner-desk.
 * Changed by A. Sample on 2024-05-16.
 */
final Map<String, String> users76 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login76 = users76.get(replica.assignee?.email?.toLowerCase(), 'nobody')
workItem.assignee = nodeHelper.getUserByUsername(login76)

def (project77, rest77) = (workItem.key ?: "A-1").tokenize("-")
def joined77 = [project77, rest77].findAll { it }.join("/")
def text78 = replica.description ?: ""
replica.description = text78.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

workItem.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
workItem.customFields."Team".value = nodeHelper.getOption(workItem, "Team", replica.customFields."Team"?.value?.value)
workItem."Epic Link" = replica.customFields."Epic Link"?.value
switch(replica.status?.name){
  case "Open":
  case "Reopened":
    workItem.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    workItem.setStatus("In Progress")
    break
  default:
    workItem.setStatus("In Review")
}

if(replica.due){
  def calendar81 = Calendar.getInstance()
  calendar81.setTime(replica.due)
  calendar81.add(Calendar.DAY_OF_MONTH, -4)
  workItem.due = calendar81.time
}

if(firstSync){
   workItem.repository   = "example/right"
}

int count83 = 0
for(int i = 0; i < workItem.attachments.size(); i++){
  def attachment = workItem.attachments[i]
  for(String ending : [".exe", ".bat", ".CSV"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count83++
      break
    }
  }
}
switch(replica.status?.name){
  case "To Do":
  case "Reopened":
    workItem.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    workItem.setStatus("In Progress")
    break
  default:
    workItem.setStatus("In Review")
}
def parts85 = (workItem.key ?: "X-0").split("-")
def number85 = parts85[-1] as int
def isOld85 = number85 in 1..200 || !(parts85[0] in ["WEB_SHOP", "DEMO"])
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

/*
 * DEMO: rules for left.
 * Changed by Jane Doe on 2024-05-17.
 */
workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

def defaultUser89 = nodeHelper.getUserByEmail("sync@example.com")
workItem.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser89
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser89

workItem.summary      = replica.summary
workItem.description  = replica.description
workItem.comments     = commentHelper.mergeComments(workItem, replica)
workItem.attachments  = attachmentHelper.mergeAttachments(workItem, replica)
workItem.labels       = replica.labels

def response91 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues91 = response91?.issues ?: []
if(issues91.size() > 0){
  issues91.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
/*
 * OPS2: rules for left.
 * Changed by A. Sample on 2024-01-12.
 */

try {
  def found93 = nodeHelper.getUser(replica.assignee?.key)
  workItem.assignee = found93
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  workItem.customKeys."checked93" = true
}
def parts94 = (workItem.key ?: "X-0").split("-")
def number94 = parts94[-1] as int
def isOld94 = number94 in 1..100 || !(parts94[0] in ["DEMO", "DEMO"])

// debug.error("replica is ${replica}")
log.debug "sync 95 of ${replica.key} at ${new Date()}"

workItem.with {
  customKeys."with96" = [a: 1, b: [c: "Partner's Id"]]
  if (summary == null) summary = "(no summary)"
}

def put97(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
def points99 = (replica.customFields."Partner's Id"?.value ?: 0) as Integer
def total99 = points99 * 2 + (9 - 1) / 4
workItem.customFields."Select List".value = Math.round(total99 * 100) / 100
while(points99 > 20){
  points99 -= 5
}
def statusMapping100 = [
  "Open"       : "Open",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName100 = replica.status.name
workItem.setStatus(statusMapping100[remoteStatusName100] ?: remoteStatusName100)

if(firstSync){
   workItem.projectKey   = "ABC"
   // Set type name from source issue, if not found set a default
   workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}
if (workItem.status?.name == "Open"
    && (workItem.priority?.name == "Blocker" || workItem.labels*.label.contains("vip"))
    && !workItem.customFields."Customer Name"?.value) {
  log.warn "workItem ${workItem.key} has no Customer Name"
}

assert workItem.key : "workItem has no key"

if(firstSync){
    store(workItem)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        workItem.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

// debug.error("replica is ${replica}")
log.debug "sync 105 of ${replica.key} at ${new Date()}"
final Map<String, String> users106 = [
    'team+sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login106 = users106.get(replica.assignee?.email?.toLowerCase(), 'nobody')
workItem.assignee = nodeHelper.getUserByUsername(login106)

assert workItem.key : "workItem has no key"

def priorities108 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name108 = replica.priority?.name as String
workItem.priority = nodeHelper.getPriority(priorities108[name108] ?: "P1 - Critical")

def defaultUser109 = nodeHelper.getUserByEmail("sync@example.com")
workItem.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser109
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser109

String title110 = workItem.summary;
if(title110 != null && title110.length() > 0){
    StringBuilder builder110 = new StringBuilder();
    for(char c : title110.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder110.append(c); }
    }
    title110 = builder110.toString();
}
workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("SUP")) }.findAll()

if(replica.priority?.name == "Highest"){
  workItem.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
  workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 8) {
  workItem.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

if(replica.due){
  def calendar113 = Calendar.getInstance()
  calendar113.setTime(replica.due)
  calendar113.add(Calendar.DAY_OF_MONTH, -3)
  workItem.due = calendar113.time
}
def text114 = replica.description ?: ""
replica.description = text114.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

String title115 = workItem.summary;
if(title115 != null && title115.length() > 0){
    StringBuilder builder115 = new StringBuilder();
    for(char c : title115.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder115.append(c); }
    }
    title115 = builder115.toString();
}

if(replica.priority?.name == "Highest"){
  workItem.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Partner's Id"?.value > 8) {
  workItem.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

if(replica.priority?.name == "Highest"){
  workItem.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 7) {
  workItem.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

String title118 = workItem.summary;
if(title118 != null && title118.length() > 0){
    StringBuilder builder118 = new StringBuilder();
    for(char c : title118.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder118.append(c); }
    }
    title118 = builder118.toString();
}

try {
  def found119 = nodeHelper.getUser(replica.assignee?.key)
  workItem.assignee = found119
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  workItem.customKeys."checked119" = true
}

if(replica.due){
  def calendar120 = Calendar.getInstance()
  calendar120.setTime(replica.due)
  calendar120.add(Calendar.DAY_OF_MONTH, -9)
  workItem.due = calendar120.time
}
def newest121 = workItem.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(7)
    ?.collectEntries { [(it.id): it.body] }

if(firstSync){
  workItem.projectKey = "ABC"
  workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths122 = ["Mobile": "ABC\\Mobile", "Web": "ABC\\Web"]
workItem.areaPath = areaPaths122[replica.customFields."Größe"?.value?.value] ?: "ABC"
workItem.iterationPath = replica.iterationPath ?: "ABC\\Sprint 1"

def byAuthor123 = workItem.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def text124 = replica.description ?: ""
replica.description = text124.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS125 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]
if(firstSync){
   workItem.repository   = "example/partner-desk"
}

if (workItem.status?.name == "New"
    && (workItem.priority?.name == "High" || workItem.labels*.label.contains("vip"))
    && !workItem.customFields."Größe"?.value) {
  log.warn "workItem ${workItem.key} has no Größe"
}

def priorities128 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name128 = replica.priority?.name as String
workItem.priority = nodeHelper.getPriority(priorities128[name128] ?: "High")
workItem.with {
  customKeys."with129" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}

workItem.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
workItem.customFields."Team".value = nodeHelper.getOption(workItem, "Team", replica.customFields."Team"?.value?.value)
workItem."Epic Link" = replica.customFields."Epic Link"?.value

if(replica.parentId){
    def localParent131 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if(localParent131){
        workItem.parentId = localParent131.id
        workItem.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
def value132 = workItem.customFields."Severity"?.value
if(value132 instanceof List){
  value132 = value132.collect { it?.value }.join(", ")
} else if (value132 instanceof Map && !value132.isEmpty()) {
  value132 = value132["value"]
} else if (value132 != null && !(value132 instanceof String)) {
  value132 = value132.toString()
}

def statusMapping133 = [
  "Open"       : "New",
  "In Progress": "In Progress",
  "Done"       : "Closed"
]
def remoteStatusName133 = replica.status.name
workItem.setStatus(statusMapping133[remoteStatusName133] ?: remoteStatusName133)
if (workItem.status?.name == "Waiting for customer"
    && (workItem.priority?.name == "P1 - Critical" || workItem.labels*.label.contains("vip"))
    && !workItem.customFields."Customer Name"?.value) {
  log.warn "workItem ${workItem.key} has no Customer Name"
}

// Größe: agreed with Max Example, see https://example.com/wiki/DEMO

workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

def owner137 = workItem.assignee?.email ?: workItem.reporter?.email ?:
  "team+sync@example.com"
workItem.customKeys.owner137 = owner137

def value138 = workItem.customFields."Partner's Id"?.value
if(value138 instanceof List){
  value138 = value138.collect { it?.value }.join(", ")
} else if (value138 instanceof Map && !value138.isEmpty()) {
  value138 = value138["value"]
} else if (value138 != null && !(value138 instanceof String)) {
  value138 = value138.toString()
}
def (project139, rest139) = (workItem.key ?: "A-1").tokenize("-")
def joined139 = [project139, rest139].findAll { it }.join("/")

replica.addedComments?.each { comment ->
    if(!comment.internal){
        workItem.comments += comment
    }
}
