def sent1 = [
  "Severity" : issue.summary,
  "Work Order": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields1" = sent1
def shorten2 = { String text, int most = 50 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short2 = shorten2(issue.summary)
def note3 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note3 = note3
/*
 * WEB_SHOP: rules for acme_support.
 * Changed by Ünal Örnek on 2024-08-16.
 */
def note5 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note5 = note5
int count6 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count6++
      break
    }
  }
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
def owner8 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner8 = owner8

def upper9 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

replica.customFields."Story Points" = issue.customFields."Story Points"
replica.customFields.'Root Cause / Fix' = issue.customFields.'Root Cause / Fix'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10044"] = issue.customFields["10042"]

replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Root Cause / Fix' = issue.customFields.'Root Cause / Fix'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10041"] = issue.customFields["10041"]

def byAuthor14 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
replica.comments = issue.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

replica.customKeys.urgent18 = issue.priority?.name == "High" ? true : false
replica.customKeys.team18   = issue.customFields."Story Points"?.value ?: issue.customFields."Select List"?.value ?: "none"

def body19 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${issue.key} (\$${4 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body19' = body19
replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Team' = issue.customFields.'Team'
replica."CF Name" = issue."CF Name"
replica.customFields["10045"] = issue.customFields["10045"]

def upper21 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

if (issue.type?.name in ["Bug", "Task", "Größe"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

if (issue.type?.name in ["Bug", "Task", "Größe"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

// Due (UTC): agreed with Max Example, see https://example.com/wiki/DEMO

def shorten25 = { String text, int most = 20 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short25 = shorten25(issue.summary)
if (issue.type?.name in ["Bug", "Task", "Due (UTC)"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}
if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}
def (project28, rest28) = (issue.key ?: "A-1").tokenize("-")
def joined28 = [project28, rest28].findAll { it }.join("/")

for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
def upper30 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()
def note31 = """\
Dear Max Example,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note31 = note31

/*
 * OPS2: rules for acme_support.
 * Changed by Ünal Örnek on 2024-02-18.
 */

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

if (issue.type?.name in ["Bug", "Task", "Customer Name"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

if (issue.type?.name in ["Bug", "Task", "Customer Name"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}
def owner36 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner36 = owner36

if (issue.labels.any { it.label == "no-sync-37" }) {
  return
}

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
def sent40 = [
  "Severity" : issue.summary,
  "Work Order": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields40" = sent40

def upper41 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
int count42 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count42++
      break
    }
  }
}

def owner43 = issue.assignee?.email ?: issue.reporter?.email ?:
  "jane.doe@example.com"
issue.customKeys.owner43 = owner43
if (issue.labels.any { it.label == "no-sync-44" }) {
  return
}

def note45 = """\
Dear Max Example,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note45 = note45

replica.customKeys.urgent46 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team46   = issue.customFields."Severity"?.value ?: issue.customFields."Work Order"?.value ?: "none"
def parsed47 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 7], "open": true}''')
def names47 = parsed47.values.collect { "${parsed47.name}-$it" }

if (issue.status?.name == "To Do"
    && (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Severity"?.value) {
  log.warn "issue ${issue.key} has no Severity"
}
replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 1 }
replica.originalEstimate = issue.originalEstimate

if (issue.status?.name == "Waiting for customer"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Due (UTC)"?.value) {
  log.warn "issue ${issue.key} has no Due (UTC)"
}

def sent51 = [
  "Story Points" : issue.summary,
  "Select List": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields51" = sent51

def format52 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due52" = issue.due ? format52.format(issue.due) : null

def shorten53 = { String text, int most = 50 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short53 = shorten53(issue.summary)

if (issue.status?.name == "Waiting for customer"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Größe"?.value) {
  log.warn "issue ${issue.key} has no Größe"
}

def body55 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "WEB_SHOP"],
    description: "See ${issue.key} (\$${3 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body55' = body55

if (issue.type?.name in ["Bug", "Task", "Due (UTC)"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def clean58(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short58 = lines.join(" ").take(most)
  return short58
}

def owner59 = issue.assignee?.email ?: issue.reporter?.email ?:
  "jane.doe@example.com"
issue.customKeys.owner59 = owner59
if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent60 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = issue.originalEstimate

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
