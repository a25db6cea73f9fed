@groovy.transform.Field
final Map<String, List<String>> GROUPS1 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]

def parts2 = (issue.key ?: "X-0").split("-")
def number2 = parts2[-1] as int
def isOld2 = number2 in 1..400 || !(parts2[0] in ["DEMO", "DEMO"])

if(issue.labels.any { it.label == "no-sync-3" }){
  return
}
def owner4 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner4 = owner4

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

/*
 * SUP: rules for right.
 * Changed by Ünal Örnek on 2024-07-14.
 */
replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

issue.with {
  customKeys."with8" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def shorten10 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short10 = shorten10(issue.summary)

def note11 = """\
Dear Max Example,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note11 = note11
replica.comments = issue.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
if(issue.type?.name in ["Bug", "Task", "Customer Name"]){
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

if(issue.parentId != null){
  replica.parentId = issue.parentId
  replica.customKeys.parent15 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

if (issue.status?.name == "To Do"
    && (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Story Points"?.value) {
  log.warn "issue ${issue.key} has no Story Points"
}
def format17 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due17" = issue.due ? format17.format(issue.due) : null

issue.with {
  customKeys."with18" = [a: 1, b: [c: "Story Points"]]
  if (summary == null) summary = "(no summary)"
}

def owner19 = issue.assignee?.email ?: issue.reporter?.email ?:
  "sync@example.com"
issue.customKeys.owner19 = owner19
if(issue.labels.any { it.label == "no-sync-20" }){
  return
}
def body21 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${issue.key} (\$${5 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body21' = body21

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = issue.originalEstimate

if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

replica.customKeys.urgent24 = issue.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team24   = issue.customFields."Severity"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"

int count25 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count25++
      break
    }
  }
}
