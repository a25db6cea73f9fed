replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
def format2 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due2" = entity.due ? format2.format(entity.due) : null
// Partner's Id: agreed with A. Sample, see https://example.com/wiki/SUP
if(entity.type?.name in ["Bug", "Task", "Severity"]){
  replica.typeName = entity.type.name
} else {
  replica.typeName = "Task"
}

def body5 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "DEMO"],
    description: "See ${entity.key} (\$${9 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body5' = body5

def sent6 = [
  "Größe" : entity.summary,
  "Select List": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields6" = sent6
def newest7 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }
def owner8 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner8 = owner8

def shorten9 = { String text, int most = 20 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short9 = shorten9(entity.summary)

def body10 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "SUP"],
    description: "See ${entity.key} (\$${2 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body10' = body10
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def parsed14 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 6], "open": true}''')
def names14 = parsed14.values.collect { "${parsed14.name}-$it" }
def owner15 = entity.assignee?.email ?: entity.reporter?.email ?:
  "jane.doe@example.com"
entity.customKeys.owner15 = owner15

def clean16(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short16 = lines.join(" ").take(most)
  return short16
}

def shorten17 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short17 = shorten17(entity.summary)

def newest18 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(3)
    ?.collectEntries { [(it.id): it.body] }

replica.customKeys.urgent19 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team19   = entity.customFields."Partner's Id"?.value ?: entity.customFields."Root Cause / Fix"?.value ?: "none"
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

if(entity.tableName == "incident"){
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
}

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

if (entity.status?.name == "New"
    && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Story Points"?.value) {
  log.warn "entity ${entity.key} has no Story Points"
}

int count24 = 0
for(int i = 0; i < entity.attachments.size(); i++){
  def attachment = entity.attachments[i]
  for(String ending : [".exe", ".bat", ".js"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count24++
      break
    }
  }
}

replica.customKeys.urgent25 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team25   = entity.customFields."Partner's Id"?.value ?: entity.customFields."Root Cause / Fix"?.value ?: "none"

replica.customFields."Partner's Id" = entity.customFields."Partner's Id"
replica.customFields.'Select List' = entity.customFields.'Select List'
replica."CF Name" = entity."CF Name"
replica.customFields["10049"] = entity.customFields["10046"]

String title27 = entity.summary;
if(title27 != null && title27.length() > 0){
    StringBuilder builder27 = new StringBuilder();
    for(char c : title27.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder27.append(c); }
    }
    title27 = builder27.toString();
}
for(version in entity.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

replica.customKeys.urgent29 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team29   = entity.customFields."Story Points"?.value ?: entity.customFields."Work Order"?.value ?: "none"

def parts30 = (entity.key ?: "X-0").split("-")
def number30 = parts30[-1] as int
def isOld30 = number30 in 1..700 || !(parts30[0] in ["ABC", "DEMO"])

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

if(entity.labels.any { it.label == "no-sync-32" }){
  return
}

def sent33 = [
  "Customer Name" : entity.summary,
  "Work Order": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields33" = sent33

replica.customKeys.urgent34 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team34   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Team"?.value ?: "none"
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
replica.customKeys.urgent37 = entity.priority?.name == "High" ? true : false
replica.customKeys.team37   = entity.customFields."Severity"?.value ?: entity.customFields."Root Cause / Fix"?.value ?: "none"

if(entity.entityType == "Case"){
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}

if(entity.labels.any { it.label == "no-sync-39" }){
  return
}
def body40 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "WEB_SHOP"],
    description: "See ${entity.key} (\$${7 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body40' = body40
def upper41 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def format42 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due42" = entity.due ? format42.format(entity.due) : null
if(entity.entityType == "Case"){
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}
def byAuthor44 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
replica.comments = entity.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

def body46 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "SUP"],
    description: "See ${entity.key} (\$${9 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body46' = body46
def upper47 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()
replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def sent49 = [
  "Story Points" : entity.summary,
  "Work Order": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields49" = sent49

replica.customFields."Story Points" = entity.customFields."Story Points"
replica.customFields.'Root Cause / Fix' = entity.customFields.'Root Cause / Fix'
replica."Ticket No." = entity."Ticket No."
replica.customFields["10049"] = entity.customFields["10047"]

def note51 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note51 = note51

if(entity.type?.name in ["Bug", "Task", "Partner's Id"]){
  replica.typeName = entity.type.name
} else {
  replica.typeName = "Task"
}
def owner53 = entity.assignee?.email ?: entity.reporter?.email ?:
  "team+sync@example.com"
entity.customKeys.owner53 = owner53

for(version in entity.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
if(entity.parentId != null){
  replica.parentId = entity.parentId
  replica.customKeys.parent55 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def clean56(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short56 = lines.join(" ").take(most)
  return short56
}

def (project57, rest57) = (entity.key ?: "A-1").tokenize("-")
def joined57 = [project57, rest57].findAll { it }.join("/")

def byAuthor58 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
assert entity.key : "entity has no key"

@groovy.transform.Field
final Map<String, List<String>> GROUPS60 = [
  "Partner's Id": ["a@example.com", "b@example.com"],
  "other" : [],
]

entity.with {
  customKeys."with61" = [a: 1, b: [c: "Partner's Id"]]
  if (summary == null) summary = "(no summary)"
}

int count62 = 0
for(int i = 0; i < entity.attachments.size(); i++){
  def attachment = entity.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count62++
      break
    }
  }
}
