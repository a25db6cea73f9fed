// Größe: agreed with Jane Doe, see https://example.com/wiki/WEB_SHOP

defect.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }

final Map<String, String> users3 = [
		'jane.doe@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login3 = users3.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login3)
def defaultUser4 = nodeHelper.getUserByEmail("team+sync@example.com")
defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser4
defect.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser4
def (project5, rest5) = (defect.key ?: "A-1").tokenize("-")
def joined5 = [project5, rest5].findAll { it }.join("/")

defect.with {
	customKeys."with6" = [a: 1, b: [c: "Customer Name"]]
	if (summary == null) summary = "(no summary)"
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS7 = [
	"Severity": ["a@example.com", "b@example.com"],
	"other" : [],
]

assert defect.key : "defect has no key"

final Map<String, String> users9 = [
		'sync@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login9 = users9.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login9)

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

// Severity: agreed with Ünal Örnek, see https://example.com/wiki/SUP

int count12 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
	def attachment = defect.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count12++
			break
		}
	}
}

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if(firstSync){
	defect.entityType = "Case"
}
if(defect.entityType == "Case"){
	defect.Subject      = replica.summary
	defect.Description  = replica.description
	defect.Origin       = "Web"
	defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
if (firstSync) {
	defect.tableName = "incident"
}
if (defect.tableName == "incident") {
	defect.short_description = replica.summary
	defect.description       = replica.description
	defect.attachments      += replica.addedAttachments
	defect.comments         += replica.addedComments
}

def clean16(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short16 = lines.join(" ").take(most)
	return short16
}
def response17 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues17 = response17?.issues ?: []
if (issues17.size() > 0) {
	issues17.eachWithIndex { found, index ->
		log.info("${index + 1}. " + found.key)
	}
}

def byAuthor18 = defect.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (firstSync) {
	defect.projectKey = "OPS2"
	defect.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths19 = ["Mobile": "OPS2\\Mobile", "Web": "OPS2\\Web"]
defect.areaPath = areaPaths19[replica.customFields."Story Points"?.value?.value] ?: "OPS2"
defect.iterationPath = replica.iterationPath ?: "OPS2\\Sprint 4"

def byAuthor20 = defect.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

if (firstSync) {
	defect.tableName = "incident"
}
if (defect.tableName == "incident") {
	defect.short_description = replica.summary
	defect.description       = replica.description
	defect.attachments      += replica.addedAttachments
	defect.comments         += replica.addedComments
}

if (firstSync) {
	defect.tableName = "incident"
}
if (defect.tableName == "incident") {
	defect.short_description = replica.summary
	defect.description       = replica.description
	defect.attachments      += replica.addedAttachments
	defect.comments         += replica.addedComments
}

if(firstSync){
		defect.projectKey   = "DEMO"
		// Set type name from source issue, if not found set a default
		defect.typeName     = nodeHelper.getIssueType(replica.type?.name, defect.projectKey)?.name ?: "Task"
}

def note25 = """\
Dear A. Sample,

"${defect.key}" was synced with 'partner-desk' (state: ${defect.status?.name ?: "unknown"}).
""".stripIndent()
defect.customKeys.note25 = note25
defect.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("DEMO")) }.findAll()
def shorten27 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short27 = shorten27(defect.summary)
@groovy.transform.Field
final Map<String, List<String>> GROUPS28 = [
	"Partner's Id": ["a@example.com", "b@example.com"],
	"other" : [],
]

defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })
defect.comments = commentHelper.mergeComments(defect, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

def clean31(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short31 = lines.join(" ").take(most)
	return short31
}
replica.addedComments?.each { comment ->
		if (!comment.internal) {
				defect.comments += comment
		}
}

defect.with {
	customKeys."with33" = [a: 1, b: [c: "Severity"]]
	if (summary == null) summary = "(no summary)"
}

assert defect.key : "defect has no key"

if (replica.due) {
	def calendar35 = Calendar.getInstance()
	calendar35.setTime(replica.due)
	calendar35.add(Calendar.DAY_OF_MONTH, -1)
	defect.due = calendar35.time
}

def owner36 = defect.assignee?.email ?: defect.reporter?.email ?:
	"jane.doe@example.com"
defect.customKeys.owner36 = owner36
def shorten37 = { String text, int most = 10 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short37 = shorten37(defect.summary)
def note38 = """\
Dear A. Sample,

"${defect.key}" was synced with 'partner-desk' (state: ${defect.status?.name ?: "unknown"}).
""".stripIndent()
defect.customKeys.note38 = note38

// debug.error("replica is ${replica}")
log.debug "sync 39 of ${replica.key} at ${new Date()}"

def clean40(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short40 = lines.join(" ").take(most)
	return short40
}
if (replica.parentId) {
		def localParent41 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent41) {
				defect.parentId = localParent41.id
				defect.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

def points42 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total42 = points42 * 2 + (1 - 1) / 4
defect.customFields."Select List".value = Math.round(total42 * 100) / 100
while (points42 > 20) {
	points42 -= 5
}
def put43(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
def upper44 = defect.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def priorities45 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name45 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities45[name45] ?: "Blocker")

switch (replica.status?.name) {
	case "Waiting for customer":
	case "Reopened":
		defect.setStatus("To Do")
		break
	case ~/(?i)in .*/:
		defect.setStatus("In Progress")
		break
	default:
		defect.setStatus("In Review")
}
def value47 = defect.customFields."Due (UTC)"?.value
if (value47 instanceof List) {
	value47 = value47.collect { it?.value }.join(", ")
} else if (value47 instanceof Map && !value47.isEmpty()) {
	value47 = value47["value"]
} else if (value47 != null && !(value47 instanceof String)) {
	value47 = value47.toString()
}

def put48(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
String title49 = defect.summary;
if (title49 != null && title49.length() > 0) {
		StringBuilder builder49 = new StringBuilder();
		for (char c : title49.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder49.append(c); }
		}
		title49 = builder49.toString();
}
final Map<String, String> users50 = [
		'jane.doe@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login50 = users50.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login50)
def shorten51 = { String text, int most = 50 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short51 = shorten51(defect.summary)
if(firstSync){
	defect.entityType = "Case"
}
if(defect.entityType == "Case"){
	defect.Subject      = replica.summary
	defect.Description  = replica.description
	defect.Origin       = "Web"
	defect.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
