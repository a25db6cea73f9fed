@groovy.transform.Field
final Map<String, List<String>> GROUPS1 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

int count3 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count3++
      break
    }
  }
}

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = issue.originalEstimate

def owner5 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner5 = owner5

def value6 = issue.customFields."Partner's Id"?.value
if (value6 instanceof List) {
  value6 = value6.collect { it?.value }.join(", ")
} else if (value6 instanceof Map && !value6.isEmpty()) {
  value6 = value6["value"]
} else if (value6 != null && !(value6 instanceof String)) {
  value6 = value6.toString()
}

def body7 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "SUP"],
    description: "See ${issue.key} (\$${3 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body7' = body7

if (issue.type?.name in ["Bug", "Task", "Severity"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

def parsed9 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 4], "open": true}''')
def names9 = parsed9.values.collect { "${parsed9.name}-$it" }

replica.customKeys.urgent10 = issue.priority?.name == "High" ? true : false
replica.customKeys.team10   = issue.customFields."Customer Name"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"
def parsed11 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 7], "open": true}''')
def names11 = parsed11.values.collect { "${parsed11.name}-$it" }
// Customer Name: agreed with A. Sample, see https://example.com/wiki/SUP

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."CF Name" = issue."CF Name"
replica.customFields["10043"] = issue.customFields["10049"]
if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

issue.with {
  customKeys."with18" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}

def (project19, rest19) = (issue.key ?: "A-1").tokenize("-")
def joined19 = [project19, rest19].findAll { it }.join("/")

def (project20, rest20) = (issue.key ?: "A-1").tokenize("-")
def joined20 = [project20, rest20].findAll { it }.join("/")

if (issue.type?.name in ["Bug", "Task", "Partner's Id"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

def format22 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due22" = issue.due ? format22.format(issue.due) : null
def parsed23 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 6], "open": true}''')
def names23 = parsed23.values.collect { "${parsed23.name}-$it" }

/*
 * SUP: rules for right.
 * Changed by Ünal Örnek on 2024-03-16.
 */

replica.customKeys.urgent25 = issue.priority?.name == "High" ? true : false
replica.customKeys.team25   = issue.customFields."Customer Name"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
def (project27, rest27) = (issue.key ?: "A-1").tokenize("-")
def joined27 = [project27, rest27].findAll { it }.join("/")

def parts28 = (issue.key ?: "X-0").split("-")
def number28 = parts28[-1] as int
def isOld28 = number28 in 1..800 || !(parts28[0] in ["SUP", "DEMO"])

replica.customKeys.urgent29 = issue.priority?.name == "High" ? true : false
replica.customKeys.team29   = issue.customFields."Due (UTC)"?.value ?: issue.customFields."Work Order"?.value ?: "none"

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = issue.originalEstimate
if (issue.type?.name in ["Bug", "Task", "Story Points"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }

// Größe: agreed with A. Sample, see https://example.com/wiki/SUP

issue.with {
  customKeys."with35" = [a: 1, b: [c: "Partner's Id"]]
  if (summary == null) summary = "(no summary)"
}

def upper36 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

replica.customKeys.urgent37 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team37   = issue.customFields."Story Points"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }

/*
 * DEMO: rules for right.
 * Changed by Max Example on 2024-08-16.
 */

int count40 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count40++
      break
    }
  }
}
assert issue.key : "issue has no key"

int count42 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count42++
      break
    }
  }
}

def shorten43 = { String text, int most = 30 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short43 = shorten43(issue.summary)

assert issue.key : "issue has no key"
/*
 * OPS2: rules for right.
 * Changed by Ünal Örnek on 2024-09-14.
 */
int count46 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count46++
      break
    }
  }
}

int count47 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count47++
      break
    }
  }
}
if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
replica.comments = issue.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

if (issue.type?.name in ["Bug", "Task", "Severity"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}
if (issue.labels.any { it.label == "no-sync-51" }) {
  return
}

def value52 = issue.customFields."Customer Name"?.value
if (value52 instanceof List) {
  value52 = value52.collect { it?.value }.join(", ")
} else if (value52 instanceof Map && !value52.isEmpty()) {
  value52 = value52["value"]
} else if (value52 != null && !(value52 instanceof String)) {
  value52 = value52.toString()
}

def parsed53 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 1], "open": true}''')
def names53 = parsed53.values.collect { "${parsed53.name}-$it" }
replica.customFields."Severity" = issue.customFields."Severity"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10041"] = issue.customFields["10044"]
def (project55, rest55) = (issue.key ?: "A-1").tokenize("-")
def joined55 = [project55, rest55].findAll { it }.join("/")

def note56 = """\
Dear A. Sample,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note56 = note56

if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent59 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

/*
 * DEMO: rules for partner-desk.
 * Changed by Max Example on 2024-06-14.
 */
def note61 = """\
Dear A. Sample,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note61 = note61

if (issue.labels.any { it.label == "no-sync-62" }) {
  return
}

String title63 = issue.summary;
if (title63 != null && title63.length() > 0) {
    StringBuilder builder63 = new StringBuilder();
    for (char c : title63.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder63.append(c); }
    }
    title63 = builder63.toString();
}

def note64 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note64 = note64

def value65 = issue.customFields."Story Points"?.value
if (value65 instanceof List) {
  value65 = value65.collect { it?.value }.join(", ")
} else if (value65 instanceof Map && !value65.isEmpty()) {
  value65 = value65["value"]
} else if (value65 != null && !(value65 instanceof String)) {
  value65 = value65.toString()
}

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

@groovy.transform.Field
final Map<String, List<String>> GROUPS67 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]

def format68 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due68" = issue.due ? format68.format(issue.due) : null

int count69 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count69++
      break
    }
  }
}

int count70 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count70++
      break
    }
  }
}
if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent71 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}
def note72 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note72 = note72

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = issue.originalEstimate

def sent74 = [
  "Story Points" : issue.summary,
  "Root Cause / Fix": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields74" = sent74

if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent75 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}
int count76 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count76++
      break
    }
  }
}

for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

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

def owner80 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner80 = owner80

if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}
replica.customKeys.urgent82 = issue.priority?.name == "High" ? true : false
replica.customKeys.team82   = issue.customFields."Story Points"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"

def parts83 = (issue.key ?: "X-0").split("-")
def number83 = parts83[-1] as int
def isOld83 = number83 in 1..100 || !(parts83[0] in ["WEB_SHOP", "DEMO"])

@groovy.transform.Field
final Map<String, List<String>> GROUPS84 = [
  "Story Points": ["a@example.com", "b@example.com"],
  "other" : [],
]
// Story Points: agreed with Jane Doe, see https://example.com/wiki/WEB_SHOP

def parts86 = (issue.key ?: "X-0").split("-")
def number86 = parts86[-1] as int
def isOld86 = number86 in 1..700 || !(parts86[0] in ["OPS2", "DEMO"])
// Story Points: agreed with A. Sample, see https://example.com/wiki/WEB_SHOP

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
replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }

assert issue.key : "issue has no key"

def (project91, rest91) = (issue.key ?: "A-1").tokenize("-")
def joined91 = [project91, rest91].findAll { it }.join("/")

if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

if (issue.type?.name in ["Bug", "Task", "Story Points"]) {
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}
int count94 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count94++
      break
    }
  }
}

String title95 = issue.summary;
if (title95 != null && title95.length() > 0) {
    StringBuilder builder95 = new StringBuilder();
    for (char c : title95.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder95.append(c); }
    }
    title95 = builder95.toString();
}

def sent96 = [
  "Größe" : issue.summary,
  "Team": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields96" = sent96

if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent97 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}
replica.customFields."Größe" = issue.customFields."Größe"
replica.customFields.'Select List' = issue.customFields.'Select List'
replica."CF Name" = issue."CF Name"
replica.customFields["10041"] = issue.customFields["10043"]
def (project99, rest99) = (issue.key ?: "A-1").tokenize("-")
def joined99 = [project99, rest99].findAll { it }.join("/")

def (project100, rest100) = (issue.key ?: "A-1").tokenize("-")
def joined100 = [project100, rest100].findAll { it }.join("/")

issue.with {
  customKeys."with101" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}

def byAuthor102 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

issue.with {
  customKeys."with103" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}

def owner104 = issue.assignee?.email ?: issue.reporter?.email ?:
  "jane.doe@example.com"
issue.customKeys.owner104 = owner104
def parts105 = (issue.key ?: "X-0").split("-")
def number105 = parts105[-1] as int
def isOld105 = number105 in 1..800 || !(parts105[0] in ["ABC", "DEMO"])

def byAuthor106 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }
def clean108(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short108 = lines.join(" ").take(most)
  return short108
}
def note109 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note109 = note109
int count110 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count110++
      break
    }
  }
}

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

def newest112 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(8)
    ?.collectEntries { [(it.id): it.body] }

if (issue.status?.name == "Open"
    && (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Größe"?.value) {
  log.warn "issue ${issue.key} has no Größe"
}

def byAuthor114 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

replica.customKeys.urgent115 = issue.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team115   = issue.customFields."Partner's Id"?.value ?: issue.customFields."Work Order"?.value ?: "none"
def byAuthor116 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

assert issue.key : "issue has no key"

def newest119 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }

/*
 * WEB_SHOP: rules for partner-desk.
 * Changed by Max Example on 2024-05-14.
 */

def body121 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "ABC"],
    description: "See ${issue.key} (\$${2 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body121' = body121

if (issue.status?.name == "Waiting for customer"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Customer Name"?.value) {
  log.warn "issue ${issue.key} has no Customer Name"
}

if (issue.labels.any { it.label == "no-sync-123" }) {
  return
}

/*
 * ABC: rules for right.
 * Changed by Max Example on 2024-07-14.
 */

@groovy.transform.Field
final Map<String, List<String>> GROUPS125 = [
  "Story Points": ["a@example.com", "b@example.com"],
  "other" : [],
]

for (version in issue.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

def upper127 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

/*
 * ABC: rules for partner-desk.
 * Changed by A. Sample on 2024-06-19.
 */
/*
 * OPS2: rules for right.
 * Changed by A. Sample on 2024-07-14.
 */

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
replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent132 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def body133 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${issue.key} (\$${5 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body133' = body133

def format134 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due134" = issue.due ? format134.format(issue.due) : null

def clean135(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short135 = lines.join(" ").take(most)
  return short135
}
def body136 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "SUP"],
    description: "See ${issue.key} (\$${3 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body136' = body136
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

def owner139 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner139 = owner139
int count140 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
  def attachment = issue.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count140++
      break
    }
  }
}

def sent141 = [
  "Severity" : issue.summary,
  "Select List": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields141" = sent141
def parsed142 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 5], "open": true}''')
def names142 = parsed142.values.collect { "${parsed142.name}-$it" }

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

def newest144 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

// Customer Name: agreed with A. Sample, see https://example.com/wiki/DEMO

replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10049"] = issue.customFields["10049"]
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
replica.customFields."Größe" = issue.customFields."Größe"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10043"] = issue.customFields["10048"]

assert issue.key : "issue has no key"

def byAuthor150 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def newest151 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }
if (issue.parentId != null) {
  replica.parentId = issue.parentId
  replica.customKeys.parent152 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def format153 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due153" = issue.due ? format153.format(issue.due) : null

if (issue.tableName == "incident") {
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

def format155 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due155" = issue.due ? format155.format(issue.due) : null
