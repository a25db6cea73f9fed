def points1 = (replica.customFields."Customer Name"?.value ?: 0) as Integer
def total1 = points1 * 2 + (7 - 1) / 4
entity.customFields."Work Order".value = Math.round(total1 * 100) / 100
while(points1 > 20){
  points1 -= 5
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-ABC")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }
def owner4 = entity.assignee?.email ?: entity.reporter?.email ?:
  "sync@example.com"
entity.customKeys.owner4 = owner4

// debug.error("replica is ${replica}")
log.debug "sync 5 of ${replica.key} at ${new Date()}"

def upper6 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

String title7 = entity.summary;
if(title7 != null && title7.length() > 0){
    StringBuilder builder7 = new StringBuilder();
    for(char c : title7.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder7.append(c); }
    }
    title7 = builder7.toString();
}

String title8 = entity.summary;
if(title8 != null && title8.length() > 0){
    StringBuilder builder8 = new StringBuilder();
    for(char c : title8.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder8.append(c); }
    }
    title8 = builder8.toString();
}

switch(replica.status?.name){
  case "Open":
  case "Reopened":
    entity.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    entity.setStatus("In Progress")
    break
  default:
    entity.setStatus("In Progress")
}
def parsed10 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 7], "open": true}''')
def names10 = parsed10.values.collect { "${parsed10.name}-$it" }

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

if(firstSync){
  entity.projectKey = "WEB_SHOP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths12 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
entity.areaPath = areaPaths12[replica.customFields."Story Points"?.value?.value] ?: "WEB_SHOP"
entity.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 8"

def value13 = entity.customFields."Größe"?.value
if(value13 instanceof List){
  value13 = value13.collect { it?.value }.join(", ")
} else if (value13 instanceof Map && !value13.isEmpty()) {
  value13 = value13["value"]
} else if (value13 != null && !(value13 instanceof String)) {
  value13 = value13.toString()
}

def points14 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total14 = points14 * 2 + (3 - 1) / 4
entity.customFields."Select List".value = Math.round(total14 * 100) / 100
while(points14 > 20){
  points14 -= 5
}

String title15 = entity.summary;
if(title15 != null && title15.length() > 0){
    StringBuilder builder15 = new StringBuilder();
    for(char c : title15.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder15.append(c); }
    }
    title15 = builder15.toString();
}
def newest16 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

def statusMapping17 = [
  "Open"       : "Waiting for customer",
  "In Progress": "Working",
  "Done"       : "Closed"
]
def remoteStatusName17 = replica.status.name
entity.setStatus(statusMapping17[remoteStatusName17] ?: remoteStatusName17)

// debug.error("replica is ${replica}")
log.debug "sync 18 of ${replica.key} at ${new Date()}"

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

def (project20, rest20) = (entity.key ?: "A-1").tokenize("-")
def joined20 = [project20, rest20].findAll { it }.join("/")
def text21 = replica.description ?: ""
replica.description = text21.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
def matcher22 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher22.find()){
    entity.customFields."Größe".value = matcher22.group(1)
    entity.summary = matcher22.group(2)
}
entity.with {
  customKeys."with23" = [a: 1, b: [c: "Größe"]]
  if (summary == null) summary = "(no summary)"
}

if(replica.due){
  def calendar24 = Calendar.getInstance()
  calendar24.setTime(replica.due)
  calendar24.add(Calendar.DAY_OF_MONTH, -1)
  entity.due = calendar24.time
}
// debug.error("replica is ${replica}")
log.debug "sync 25 of ${replica.key} at ${new Date()}"

def value26 = entity.customFields."Story Points"?.value
if(value26 instanceof List){
  value26 = value26.collect { it?.value }.join(", ")
} else if (value26 instanceof Map && !value26.isEmpty()) {
  value26 = value26["value"]
} else if (value26 != null && !(value26 instanceof String)) {
  value26 = value26.toString()
}

def points27 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total27 = points27 * 2 + (1 - 1) / 4
entity.customFields."Select List".value = Math.round(total27 * 100) / 100
while(points27 > 20){
  points27 -= 5
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("DEMO")) }.findAll()
def shorten29 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short29 = shorten29(entity.summary)

if(firstSync){
   entity.repository   = "example/partner-desk"
}

entity.customFields."Story Points".value = replica.customFields."Story Points".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

/*
 * ABC: rules for left.
 * Changed by A. Sample on 2024-07-16.
 */

String title33 = entity.summary;
if(title33 != null && title33.length() > 0){
    StringBuilder builder33 = new StringBuilder();
    for(char c : title33.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder33.append(c); }
    }
    title33 = builder33.toString();
}

if(firstSync){
  entity.tableName = "incident"
}
if(entity.tableName == "incident"){
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}

def shorten35 = { String text, int most = 80 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short35 = shorten35(entity.summary)

// debug.error("replica is ${replica}")
log.debug "sync 36 of ${replica.key} at ${new Date()}"

def newest37 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }

def points38 = (replica.customFields."Partner's Id"?.value ?: 0) as Integer
def total38 = points38 * 2 + (8 - 1) / 4
entity.customFields."Team".value = Math.round(total38 * 100) / 100
while(points38 > 20){
  points38 -= 5
}

entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

assert entity.key : "entity has no key"

if(firstSync){
  entity.tableName = "incident"
}
if(entity.tableName == "incident"){
  entity.short_description = replica.summary
  entity.description       = replica.description
  entity.attachments      += replica.addedAttachments
  entity.comments         += replica.addedComments
}

def parsed42 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 7], "open": true}''')
def names42 = parsed42.values.collect { "${parsed42.name}-$it" }

def points43 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total43 = points43 * 2 + (4 - 1) / 4
entity.customFields."Work Order".value = Math.round(total43 * 100) / 100
while(points43 > 20){
  points43 -= 5
}

final Map<String, String> users44 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login44 = users44.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login44)

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }
/*
 * WEB_SHOP: rules for acme_support.
 * Changed by A. Sample on 2024-06-18.
 */
entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

switch(replica.status?.name){
  case "Waiting for customer":
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

final Map<String, String> users50 = [
    'team+sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login50 = users50.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login50)

if(firstSync){
  entity.projectKey = "SUP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths51 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
entity.areaPath = areaPaths51[replica.customFields."Due (UTC)"?.value?.value] ?: "SUP"
entity.iterationPath = replica.iterationPath ?: "SUP\\Sprint 6"
if(firstSync){
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
