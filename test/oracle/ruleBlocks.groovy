// === both comment header
/*
 * §PROJECT: rules for §REMOTE.
 * Changed by §NAME on 2024-0§D-1§D.
 */
// === both comment line
// §FIELD: agreed with §NAME, see https://example.com/wiki/§PROJECT
// === outgoing assignments
replica.key            = §RECORD.key
replica.type           = §RECORD.type
replica.assignee       = §RECORD.assignee
replica.reporter       = §RECORD.reporter
replica.summary        = §RECORD.summary
replica.description    = §RECORD.description
replica.labels         = §RECORD.labels
replica.comments       = §RECORD.comments
replica.status         = §RECORD.status
replica.priority       = §RECORD.priority
replica.attachments    = §RECORD.attachments
// === outgoing project
replica.project = §RECORD.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
// === outgoing custom fields
replica.customFields."§FIELD" = §RECORD.customFields."§FIELD"
replica.customFields.'§FIELD2' = §RECORD.customFields.'§FIELD2'
replica."§FIELD3" = §RECORD."§FIELD3"
replica.customFields["1004§D"] = §RECORD.customFields["1004§D"]
// === outgoing strip html
replica.description = nodeHelper.stripHtml(§RECORD.description)
replica.comments    = nodeHelper.stripHtmlFromComments(§RECORD.comments)
// === outgoing public comments only
replica.comments = §RECORD.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[§PROJECT]") }
// === outgoing comment texts
replica.comments = §RECORD.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}
// === outgoing filter by type
if (§RECORD.type?.name in ["Bug", "Task", "§FIELD"]) {
  replica.typeName = §RECORD.type.name
} else {
  replica.typeName = "Task"
}
// === outgoing stop
if (§RECORD.labels.any { it.label == "no-sync-§N" }) {
  return
}
// === outgoing map of fields
def sent§N = [
  "§FIELD" : §RECORD.summary,
  "§FIELD2": §RECORD.description,
  owner    : [name: §RECORD.assignee?.displayName, email: §RECORD.assignee?.email],
  tags     : §RECORD.labels*.label
]
replica.customKeys."fields§N" = sent§N
// === outgoing linked issues
replica.linkedIssues = §RECORD.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
// === outgoing parent
if (§RECORD.parentId != null) {
  replica.parentId = §RECORD.parentId
  replica.customKeys.parent§N = httpClient.get("/rest/api/2/issue/${§RECORD.parentId}")?.key
}
// === outgoing worklogs
replica.workLogs = §RECORD.workLogs.findAll { it.timeSpent > 60 * §D }
replica.originalEstimate = §RECORD.originalEstimate
// === outgoing date
def format§N = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due§N" = §RECORD.due ? format§N.format(§RECORD.due) : null
// === outgoing json
def body§N = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : §RECORD.summary,
    labels     : ["synced", "§PROJECT"],
    description: "See ${§RECORD.key} (\$${§D * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body§N' = body§N
// === outgoing ternaries
replica.customKeys.urgent§N = §RECORD.priority?.name == "§PRIORITY" ? true : false
replica.customKeys.team§N   = §RECORD.customFields."§FIELD"?.value ?: §RECORD.customFields."§FIELD2"?.value ?: "none"
// === outgoing version loop
for (version in §RECORD.fixVersions) {
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
// === outgoing entity table
if (§RECORD.tableName == "incident") {
    replica.key         = §RECORD.key
    replica.summary     = §RECORD.short_description
    replica.description = §RECORD.description
    replica.state       = §RECORD.state
}
// === outgoing entity type
if(§RECORD.entityType == "Case") {
  replica.key         = §RECORD.Id
  replica.summary     = §RECORD.Subject
  replica.description = §RECORD.Description
  replica.Status      = §RECORD.Status
}
// === incoming first sync
if(firstSync){
   §RECORD.projectKey   = "§PROJECT"
   // Set type name from source issue, if not found set a default
   §RECORD.typeName     = nodeHelper.getIssueType(replica.type?.name, §RECORD.projectKey)?.name ?: "Task"
}
// === incoming assignments
§RECORD.summary      = replica.summary
§RECORD.description  = replica.description
§RECORD.comments     = commentHelper.mergeComments(§RECORD, replica)
§RECORD.attachments  = attachmentHelper.mergeAttachments(§RECORD, replica)
§RECORD.labels       = replica.labels
// === incoming status map
def statusMapping§N = [
  "Open"       : "§STATUS",
  "In Progress": "§STATUS2",
  "Done"       : "Closed"
]
def remoteStatusName§N = replica.status.name
§RECORD.setStatus(statusMapping§N[remoteStatusName§N] ?: remoteStatusName§N)
// === incoming status switch
switch (replica.status?.name) {
  case "§STATUS":
  case "Reopened":
    §RECORD.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    §RECORD.setStatus("In Progress")
    break
  default:
    §RECORD.setStatus("§STATUS2")
}
// === incoming users
def defaultUser§N = nodeHelper.getUserByEmail("§MAIL")
§RECORD.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser§N
§RECORD.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser§N
// === incoming user map
final Map<String, String> users§N = [
    '§MAIL'           : 'left.user',
    'support@example.com': 'right.user'
]
def login§N = users§N.get(replica.assignee?.email?.toLowerCase(), 'nobody')
§RECORD.assignee = nodeHelper.getUserByUsername(login§N)
// === incoming comments with executor
§RECORD.comments = commentHelper.mergeComments(§RECORD, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}
// === incoming comments short closure
§RECORD.comments = commentHelper.mergeComments(§RECORD, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
// === incoming added comments
replica.addedComments?.each { comment ->
    if (!comment.internal) {
        §RECORD.comments += comment
    }
}
// === incoming custom fields
§RECORD.customFields."§FIELD".value = replica.customFields."§FIELD".value
§RECORD.customFields."§FIELD2".value = nodeHelper.getOption(§RECORD, "§FIELD2", replica.customFields."§FIELD2"?.value?.value)
§RECORD."§FIELD3" = replica.customFields."§FIELD3"?.value
// === incoming priority
def priorities§N = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name§N = replica.priority?.name as String
§RECORD.priority = nodeHelper.getPriority(priorities§N[name§N] ?: "§PRIORITY")
// === incoming if chain
if (replica.priority?.name == "Highest") {
  §RECORD.priority = nodeHelper.getPriority("§PRIORITY")
} else if (replica.priority?.name == "High" && !firstSync) {
  §RECORD.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."§FIELD"?.value > §D) {
  §RECORD.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}
// === incoming parent
if (replica.parentId) {
    def localParent§N = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent§N) {
        §RECORD.parentId = localParent§N.id
        §RECORD.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
// === incoming versions
§RECORD.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(§RECORD, version.name, version.description) }
// === incoming components
§RECORD.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("§PROJECT")) }.findAll()
// === incoming labels
§RECORD.labels = (replica.labels + nodeHelper.getLabel("from-§PROJECT")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
// === incoming rest call
def response§N = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues§N = response§N?.issues ?: []
if (issues§N.size() > 0) {
  issues§N.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
// === incoming http function
def put§N(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
// === incoming try
try {
  def found§N = nodeHelper.getUser(replica.assignee?.key)
  §RECORD.assignee = found§N
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  §RECORD.customKeys."checked§N" = true
}
// === incoming regex
def matcher§N = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher§N.find()) {
    §RECORD.customFields."§FIELD".value = matcher§N.group(1)
    §RECORD.summary = matcher§N.group(2)
}
// === incoming mentions
def text§N = replica.description ?: ""
replica.description = text§N.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
// === incoming date
if (replica.due) {
  def calendar§N = Calendar.getInstance()
  calendar§N.setTime(replica.due)
  calendar§N.add(Calendar.DAY_OF_MONTH, -§D)
  §RECORD.due = calendar§N.time
}
// === incoming numbers
def points§N = (replica.customFields."§FIELD"?.value ?: 0) as Integer
def total§N = points§N * 2 + (§D - 1) / 4
§RECORD.customFields."§FIELD2".value = Math.round(total§N * 100) / 100
while (points§N > 20) {
  points§N -= 5
}
// === incoming store and links
if (firstSync) {
    store(§RECORD)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        §RECORD.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}
// === incoming table
if (firstSync) {
  §RECORD.tableName = "incident"
}
if (§RECORD.tableName == "incident") {
  §RECORD.short_description = replica.summary
  §RECORD.description       = replica.description
  §RECORD.attachments      += replica.addedAttachments
  §RECORD.comments         += replica.addedComments
}
// === incoming entity type
if(firstSync){
  §RECORD.entityType = "Case"
}
if(§RECORD.entityType == "Case"){
  §RECORD.Subject      = replica.summary
  §RECORD.Description  = replica.description
  §RECORD.Origin       = "Web"
  §RECORD.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
// === incoming repository
if(firstSync){
   §RECORD.repository   = "example/§REMOTE"
}
// === incoming area path
if (firstSync) {
  §RECORD.projectKey = "§PROJECT"
  §RECORD.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths§N = ["Mobile": "§PROJECT\\Mobile", "Web": "§PROJECT\\Web"]
§RECORD.areaPath = areaPaths§N[replica.customFields."§FIELD"?.value?.value] ?: "§PROJECT"
§RECORD.iterationPath = replica.iterationPath ?: "§PROJECT\\Sprint §D"
// === incoming commented hints
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
// === incoming debug
// debug.error("replica is ${replica}")
log.debug "sync §N of ${replica.key} at ${new Date()}"
// === both helper method
def clean§N(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short§N = lines.join(" ").take(most)
  return short§N
}
// === both helper closure
def shorten§N = { String text, int most = §D0 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
§RECORD.customKeys.short§N = shorten§N(§RECORD.summary)
// === both triple string
def note§N = """\
Dear §NAME,

"${§RECORD.key}" was synced with '§REMOTE' (state: ${§RECORD.status?.name ?: "unknown"}).
""".stripIndent()
§RECORD.customKeys.note§N = note§N
// === both inject
def byAuthor§N = §RECORD.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}
// === both group and sort
def newest§N = §RECORD.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(§D)
    ?.collectEntries { [(it.id): it.body] }
// === both nested loops
int count§N = 0
for (int i = 0; i < §RECORD.attachments.size(); i++) {
  def attachment = §RECORD.attachments[i]
  for (String ending : [".exe", ".bat", ".§EXT"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count§N++
      break
    }
  }
}
// === both range and index
def parts§N = (§RECORD.key ?: "X-0").split("-")
def number§N = parts§N[-1] as int
def isOld§N = number§N in 1..§D00 || !(parts§N[0] in ["§PROJECT", "DEMO"])
// === both instanceof
def value§N = §RECORD.customFields."§FIELD"?.value
if (value§N instanceof List) {
  value§N = value§N.collect { it?.value }.join(", ")
} else if (value§N instanceof Map && !value§N.isEmpty()) {
  value§N = value§N["value"]
} else if (value§N != null && !(value§N instanceof String)) {
  value§N = value§N.toString()
}
// === both static map constant
@groovy.transform.Field
final Map<String, List<String>> GROUPS§N = [
  "§FIELD": ["a@example.com", "b@example.com"],
  "other" : [],
]
// === both elvis chain
def owner§N = §RECORD.assignee?.email ?: §RECORD.reporter?.email ?:
  "§MAIL"
§RECORD.customKeys.owner§N = owner§N
// === both long condition
if (§RECORD.status?.name == "§STATUS"
    && (§RECORD.priority?.name == "§PRIORITY" || §RECORD.labels*.label.contains("vip"))
    && !§RECORD.customFields."§FIELD"?.value) {
  log.warn "§RECORD ${§RECORD.key} has no §FIELD"
}
// === both java style
String title§N = §RECORD.summary;
if (title§N != null && title§N.length() > 0) {
    StringBuilder builder§N = new StringBuilder();
    for (char c : title§N.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder§N.append(c); }
    }
    title§N = builder§N.toString();
}
// === both multiple assignment
def (project§N, rest§N) = (§RECORD.key ?: "A-1").tokenize("-")
def joined§N = [project§N, rest§N].findAll { it }.join("/")
// === both json text
def parsed§N = new groovy.json.JsonSlurper().parseText('''{"name": "§FIELD", "values": [1, 2, §D], "open": true}''')
def names§N = parsed§N.values.collect { "${parsed§N.name}-$it" }
// === both with
§RECORD.with {
  customKeys."with§N" = [a: 1, b: [c: "§FIELD"]]
  if (summary == null) summary = "(no summary)"
}
// === both lambda
def upper§N = §RECORD.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("§EXT")).toList()
// === both assert
assert §RECORD.key : "§RECORD has no key"
