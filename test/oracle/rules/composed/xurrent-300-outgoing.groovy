def clean1(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short1 = lines.join(" ").take(most)
  return short1
}

if (entity.status?.name == "New"
    && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Due (UTC)"?.value) {
  log.warn "entity ${entity.key} has no Due (UTC)"
}

// Größe: agreed with A. Sample, see https://example.com/wiki/DEMO

if (entity.type?.name in ["Bug", "Task", "Due (UTC)"]) {
  replica.typeName = entity.type.name
} else {
  replica.typeName = "Task"
}

String title5 = entity.summary;
if (title5 != null && title5.length() > 0) {
    StringBuilder builder5 = new StringBuilder();
    for (char c : title5.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder5.append(c); }
    }
    title5 = builder5.toString();
}
entity.with {
  customKeys."with6" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}

def (project7, rest7) = (entity.key ?: "A-1").tokenize("-")
def joined7 = [project7, rest7].findAll { it }.join("/")

def newest8 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(2)
    ?.collectEntries { [(it.id): it.body] }
String title9 = entity.summary;
if (title9 != null && title9.length() > 0) {
    StringBuilder builder9 = new StringBuilder();
    for (char c : title9.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder9.append(c); }
    }
    title9 = builder9.toString();
}
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
def owner11 = entity.assignee?.email ?: entity.reporter?.email ?:
  "sync@example.com"
entity.customKeys.owner11 = owner11
if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent12 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}
replica.project = entity.project;

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
if (entity.status?.name == "To Do"
    && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Severity"?.value) {
  log.warn "entity ${entity.key} has no Severity"
}

replica.project = entity.project;

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

String title16 = entity.summary;
if (title16 != null && title16.length() > 0) {
    StringBuilder builder16 = new StringBuilder();
    for (char c : title16.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder16.append(c); }
    }
    title16 = builder16.toString();
}

def sent17 = [
  "Severity" : entity.summary,
  "Work Order": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields17" = sent17

def body18 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "SUP"],
    description: "See ${entity.key} (\$${4 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body18' = body18

replica.customFields."Severity" = entity.customFields."Severity"
replica.customFields.'Root Cause / Fix' = entity.customFields.'Root Cause / Fix'
replica."CF Name" = entity."CF Name"
replica.customFields["10047"] = entity.customFields["10049"]
def parts20 = (entity.key ?: "X-0").split("-")
def number20 = parts20[-1] as int
def isOld20 = number20 in 1..500 || !(parts20[0] in ["OPS2", "DEMO"])

def upper21 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

// Due (UTC): agreed with A. Sample, see https://example.com/wiki/ABC
def (project23, rest23) = (entity.key ?: "A-1").tokenize("-")
def joined23 = [project23, rest23].findAll { it }.join("/")

def byAuthor24 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

for (version in entity.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
replica.key            = entity.key;
replica.type           = entity.type;
replica.assignee       = entity.assignee;
replica.reporter       = entity.reporter;
replica.summary        = entity.summary;
replica.description    = entity.description;
replica.labels         = entity.labels;
replica.comments       = entity.comments;
replica.status         = entity.status;
replica.priority       = entity.priority;
replica.attachments    = entity.attachments;
for (version in entity.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

int count28 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".js"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count28++
      break
    }
  }
}

replica.description = nodeHelper.stripHtml(entity.description);
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments);

def owner30 = entity.assignee?.email ?: entity.reporter?.email ?:
  "jane.doe@example.com"
entity.customKeys.owner30 = owner30

def note31 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note31 = note31
if(entity.entityType == "Case") {
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}

def note33 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note33 = note33
def clean34(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short34 = lines.join(" ").take(most)
  return short34
}

int count35 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count35++
      break
    }
  }
}

entity.with {
  customKeys."with36" = [a: 1, b: [c: "Größe"]]
  if (summary == null) summary = "(no summary)"
}

def byAuthor37 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def note38 = """\
Dear A. Sample,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note38 = note38
def shorten39 = { String text, int most = 30 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short39 = shorten39(entity.summary)

if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent40 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

assert entity.key : "entity has no key"

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }
def (project43, rest43) = (entity.key ?: "A-1").tokenize("-")
def joined43 = [project43, rest43].findAll { it }.join("/")

for (version in entity.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

for (version in entity.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

def newest46 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(3)
    ?.collectEntries { [(it.id): it.body] }
def value47 = entity.customFields."Story Points"?.value
if (value47 instanceof List) {
  value47 = value47.collect { it?.value }.join(", ")
} else if (value47 instanceof Map && !value47.isEmpty()) {
  value47 = value47["value"]
} else if (value47 != null && !(value47 instanceof String)) {
  value47 = value47.toString()
}

def format48 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due48" = entity.due ? format48.format(entity.due) : null

if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent49 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}
replica.description = nodeHelper.stripHtml(entity.description);
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments);

entity.with {
  customKeys."with51" = [a: 1, b: [c: "Due (UTC)"]]
  if (summary == null) summary = "(no summary)"
}
if (entity.tableName == "incident") {
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
}

def body53 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "DEMO"],
    description: "See ${entity.key} (\$${7 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body53' = body53
for (version in entity.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
replica.customKeys.urgent55 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team55   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Team"?.value ?: "none"

replica.key            = entity.key;
replica.type           = entity.type;
replica.assignee       = entity.assignee;
replica.reporter       = entity.reporter;
replica.summary        = entity.summary;
replica.description    = entity.description;
replica.labels         = entity.labels;
replica.comments       = entity.comments;
replica.status         = entity.status;
replica.priority       = entity.priority;
replica.attachments    = entity.attachments;
