def parsed1 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 9], "open": true}''')
def names1 = parsed1.values.collect { "${parsed1.name}-$it" }
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
replica.customKeys.urgent3 = issue.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team3   = issue.customFields."Customer Name"?.value ?: issue.customFields."Work Order"?.value ?: "none"

int count4 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".js"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count4++
      break
    }
  }
}

int count5 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".js"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count5++
      break
    }
  }
}

if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}
int count7 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count7++
      break
    }
  }
}

if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def clean10(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short10 = lines.join(" ").take(most)
  return short10
}

if (issue.status?.name == "To Do"
    && (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Partner's Id"?.value) {
  log.warn "issue ${issue.key} has no Partner's Id"
}

def upper12 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def clean13(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short13 = lines.join(" ").take(most)
  return short13
}

// Due (UTC): agreed with Max Example, see https://example.com/wiki/ABC

def value15 = issue.customFields."Due (UTC)"?.value
if(value15 instanceof List){
  value15 = value15.collect { it?.value }.join(", ")
} else if (value15 instanceof Map && !value15.isEmpty()) {
  value15 = value15["value"]
} else if (value15 != null && !(value15 instanceof String)) {
  value15 = value15.toString()
}

def clean16(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short16 = lines.join(" ").take(most)
  return short16
}
def byAuthor17 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
assert issue.key : "issue has no key"
/*
 * WEB_SHOP: rules for partner-desk.
 * Changed by Max Example on 2024-01-19.
 */
def owner20 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner20 = owner20
def note21 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note21 = note21

String title22 = issue.summary;
if(title22 != null && title22.length() > 0){
    StringBuilder builder22 = new StringBuilder();
    for(char c : title22.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder22.append(c); }
    }
    title22 = builder22.toString();
}

def owner23 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner23 = owner23

def sent24 = [
  "Severity" : issue.summary,
  "Team": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields24" = sent24

def parsed25 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 2], "open": true}''')
def names25 = parsed25.values.collect { "${parsed25.name}-$it" }

/*
 * DEMO: rules for acme_support.
 * Changed by Max Example on 2024-03-14.
 */
replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

if(issue.tableName == "incident"){
    replica.key         = issue.key
    replica.summary     = issue.short_description
    replica.description = issue.description
    replica.state       = issue.state
}

def shorten31 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short31 = shorten31(issue.summary)

if(issue.parentId != null){
  replica.parentId = issue.parentId
  replica.customKeys.parent32 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

if (issue.status?.name == "New"
    && (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Customer Name"?.value) {
  log.warn "issue ${issue.key} has no Customer Name"
}

def shorten34 = { String text, int most = 70 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short34 = shorten34(issue.summary)

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

def clean37(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short37 = lines.join(" ").take(most)
  return short37
}

def note38 = """\
Dear Max Example,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note38 = note38

/*
 * SUP: rules for acme_support.
 * Changed by Ünal Örnek on 2024-09-14.
 */

if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

def body41 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "SUP"],
    description: "See ${issue.key} (\$${5 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body41' = body41

@groovy.transform.Field
final Map<String, List<String>> GROUPS42 = [
  "Customer Name": ["a@example.com", "b@example.com"],
  "other" : [],
]
String title43 = issue.summary;
if(title43 != null && title43.length() > 0){
    StringBuilder builder43 = new StringBuilder();
    for(char c : title43.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder43.append(c); }
    }
    title43 = builder43.toString();
}

def parsed44 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 7], "open": true}''')
def names44 = parsed44.values.collect { "${parsed44.name}-$it" }
def body45 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "ABC"],
    description: "See ${issue.key} (\$${9 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body45' = body45

def byAuthor46 = issue.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

assert issue.key : "issue has no key"
// Größe: agreed with Max Example, see https://example.com/wiki/OPS2

def note49 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note49 = note49

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }
if(issue.labels.any { it.label == "no-sync-52" }){
  return
}
replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def body55 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "SUP"],
    description: "See ${issue.key} (\$${3 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body55' = body55
