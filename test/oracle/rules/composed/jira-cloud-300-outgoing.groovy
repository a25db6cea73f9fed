def parsed1 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 9], "open": true}''')
def names1 = parsed1.values.collect { "${parsed1.name}-$it" }

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
def upper3 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

/*
 * DEMO: rules for left.
 * Changed by Ünal Örnek on 2024-07-11.
 */
replica.customFields."Story Points" = issue.customFields."Story Points"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."CF Name" = issue."CF Name"
replica.customFields["10044"] = issue.customFields["10047"]
if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
def (project8, rest8) = (issue.key ?: "A-1").tokenize("-")
def joined8 = [project8, rest8].findAll { it }.join("/")

replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.priority       = issue.priority
replica.attachments    = issue.attachments
replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10043"] = issue.customFields["10049"]

def parsed11 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 5], "open": true}''')
def names11 = parsed11.values.collect { "${parsed11.name}-$it" }

String title12 = issue.summary;
if(title12 != null && title12.length() > 0){
    StringBuilder builder12 = new StringBuilder();
    for(char c : title12.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder12.append(c); }
    }
    title12 = builder12.toString();
}
def newest13 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }
for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
def format15 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due15" = issue.due ? format15.format(issue.due) : null

def parsed16 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 6], "open": true}''')
def names16 = parsed16.values.collect { "${parsed16.name}-$it" }

if(issue.tableName == "incident"){
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

def upper18 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def clean19(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short19 = lines.join(" ").take(most)
  return short19
}

def sent20 = [
  "Due (UTC)" : issue.summary,
  "Select List": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields20" = sent20

int count21 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".CSV"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count21++
      break
    }
  }
}

def clean22(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short22 = lines.join(" ").take(most)
  return short22
}

def value23 = issue.customFields."Due (UTC)"?.value
if(value23 instanceof List){
  value23 = value23.collect { it?.value }.join(", ")
} else if (value23 instanceof Map && !value23.isEmpty()) {
  value23 = value23["value"]
} else if (value23 != null && !(value23 instanceof String)) {
  value23 = value23.toString()
}

def parsed24 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 5], "open": true}''')
def names24 = parsed24.values.collect { "${parsed24.name}-$it" }
if(issue.labels.any { it.label == "no-sync-25" }){
  return
}
def shorten26 = { String text, int most = 80 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short26 = shorten26(issue.summary)
int count27 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".js"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count27++
      break
    }
  }
}
String title28 = issue.summary;
if(title28 != null && title28.length() > 0){
    StringBuilder builder28 = new StringBuilder();
    for(char c : title28.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder28.append(c); }
    }
    title28 = builder28.toString();
}

if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
@groovy.transform.Field
final Map<String, List<String>> GROUPS30 = [
  "Story Points": ["a@example.com", "b@example.com"],
  "other" : [],
]

assert issue.key : "issue has no key"
if (issue.status?.name == "New"
    && (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Severity"?.value) {
  log.warn "issue ${issue.key} has no Severity"
}

def byAuthor33 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
def body34 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "SUP"],
    description: "See ${issue.key} (\$${5 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body34' = body34

def parsed35 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 3], "open": true}''')
def names35 = parsed35.values.collect { "${parsed35.name}-$it" }
replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }

def newest37 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }

int count38 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".CSV"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count38++
      break
    }
  }
}

if(issue.type?.name in ["Bug", "Task", "Partner's Id"]){
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

def note40 = """\
Dear Max Example,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note40 = note40
if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.priority       = issue.priority
replica.attachments    = issue.attachments
replica.customFields."Customer Name" = issue.customFields."Customer Name"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10044"] = issue.customFields["10045"]

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
def owner45 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner45 = owner45

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def format47 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due47" = issue.due ? format47.format(issue.due) : null

assert issue.key : "issue has no key"

replica.comments = issue.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

int count50 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".CSV"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count50++
      break
    }
  }
}
assert issue.key : "issue has no key"
@groovy.transform.Field
final Map<String, List<String>> GROUPS52 = [
  "Partner's Id": ["a@example.com", "b@example.com"],
  "other" : [],
]
def owner53 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner53 = owner53

replica.customKeys.urgent54 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team54   = issue.customFields."Story Points"?.value ?: issue.customFields."Select List"?.value ?: "none"

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 8 }
replica.originalEstimate = issue.originalEstimate
def shorten56 = { String text, int most = 20 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short56 = shorten56(issue.summary)

String title57 = issue.summary;
if(title57 != null && title57.length() > 0){
    StringBuilder builder57 = new StringBuilder();
    for(char c : title57.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder57.append(c); }
    }
    title57 = builder57.toString();
}
