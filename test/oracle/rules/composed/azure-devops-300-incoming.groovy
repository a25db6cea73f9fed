def text1 = replica.description ?: ""
replica.description = text1.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}

def note2 = """\
Dear A. Sample,

"${workItem.key}" was synced with 'left' (state: ${workItem.status?.name ?: "unknown"}).
""".stripIndent()
workItem.customKeys.note2 = note2
if(firstSync){
		workItem.projectKey   = "OPS2"
		// Set type name from source issue, if not found set a default
		workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}

def parts4 = (workItem.key ?: "X-0").split("-")
def number4 = parts4[-1] as int
def isOld4 = number4 in 1..900 || !(parts4[0] in ["WEB_SHOP", "DEMO"])
String title5 = workItem.summary;
if (title5 != null && title5.length() > 0) {
		StringBuilder builder5 = new StringBuilder();
		for (char c : title5.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder5.append(c); }
		}
		title5 = builder5.toString();
}
def upper6 = workItem.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def clean7(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short7 = lines.join(" ").take(most)
	return short7
}
String title8 = workItem.summary;
if (title8 != null && title8.length() > 0) {
		StringBuilder builder8 = new StringBuilder();
		for (char c : title8.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder8.append(c); }
		}
		title8 = builder8.toString();
}

workItem.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(workItem, version.name, version.description) }

workItem.customFields."Story Points".value = replica.customFields."Story Points".value
workItem.customFields."Team".value = nodeHelper.getOption(workItem, "Team", replica.customFields."Team"?.value?.value)
workItem."Epic Link" = replica.customFields."Epic Link"?.value

workItem.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(workItem, version.name, version.description) }

def owner12 = workItem.assignee?.email ?: workItem.reporter?.email ?:
	"team+sync@example.com"
workItem.customKeys.owner12 = owner12

// debug.error("replica is ${replica}")
log.debug "sync 13 of ${replica.key} at ${new Date()}"

def byAuthor14 = workItem.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
if(firstSync){
	workItem.entityType = "Case"
}
if(workItem.entityType == "Case"){
	workItem.Subject      = replica.summary
	workItem.Description  = replica.description
	workItem.Origin       = "Web"
	workItem.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
if(firstSync){
		workItem.projectKey   = "SUP"
		// Set type name from source issue, if not found set a default
		workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}

workItem.summary      = replica.summary
workItem.description  = replica.description
workItem.comments     = commentHelper.mergeComments(workItem, replica)
workItem.attachments  = attachmentHelper.mergeAttachments(workItem, replica)
workItem.labels       = replica.labels

def points18 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total18 = points18 * 2 + (2 - 1) / 4
workItem.customFields."Root Cause / Fix".value = Math.round(total18 * 100) / 100
while (points18 > 20) {
	points18 -= 5
}

if(firstSync){
	workItem.entityType = "Case"
}
if(workItem.entityType == "Case"){
	workItem.Subject      = replica.summary
	workItem.Description  = replica.description
	workItem.Origin       = "Web"
	workItem.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def response20 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues20 = response20?.issues ?: []
if (issues20.size() > 0) {
	issues20.eachWithIndex { found, index ->
		log.info("${index + 1}. " + found.key)
	}
}

def put21(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

workItem.comments = commentHelper.mergeComments(workItem, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/
def parts24 = (workItem.key ?: "X-0").split("-")
def number24 = parts24[-1] as int
def isOld24 = number24 in 1..900 || !(parts24[0] in ["ABC", "DEMO"])

def points25 = (replica.customFields."Severity"?.value ?: 0) as Integer
def total25 = points25 * 2 + (3 - 1) / 4
workItem.customFields."Select List".value = Math.round(total25 * 100) / 100
while (points25 > 20) {
	points25 -= 5
}
def defaultUser26 = nodeHelper.getUserByEmail("sync@example.com")
workItem.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser26
workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser26
if (firstSync) {
		store(workItem)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				workItem.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}
def parsed28 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 8], "open": true}''')
def names28 = parsed28.values.collect { "${parsed28.name}-$it" }

def newest29 = workItem.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(8)
		?.collectEntries { [(it.id): it.body] }

int count30 = 0
for (int i = 0; i < workItem.attachments.size(); i++) {
	def attachment = workItem.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count30++
			break
		}
	}
}

workItem.comments = commentHelper.mergeComments(workItem, replica) { comment ->
	comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
	comment.body = "[${comment.author?.displayName}] " + comment.body
	comment
}

// Größe: agreed with Max Example, see https://example.com/wiki/OPS2

def parsed33 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 8], "open": true}''')
def names33 = parsed33.values.collect { "${parsed33.name}-$it" }
if (workItem.status?.name == "Waiting for customer"
		&& (workItem.priority?.name == "P1 - Critical" || workItem.labels*.label.contains("vip"))
		&& !workItem.customFields."Customer Name"?.value) {
	log.warn "workItem ${workItem.key} has no Customer Name"
}

if(firstSync){
		workItem.projectKey   = "ABC"
		// Set type name from source issue, if not found set a default
		workItem.typeName     = nodeHelper.getIssueType(replica.type?.name, workItem.projectKey)?.name ?: "Task"
}

// Partner's Id: agreed with Ünal Örnek, see https://example.com/wiki/SUP

String title37 = workItem.summary;
if (title37 != null && title37.length() > 0) {
		StringBuilder builder37 = new StringBuilder();
		for (char c : title37.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder37.append(c); }
		}
		title37 = builder37.toString();
}
workItem.labels = (replica.labels + nodeHelper.getLabel("from-SUP")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }
def put39(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

if (replica.priority?.name == "Highest") {
	workItem.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
	workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 9) {
	workItem.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}

if (replica.parentId) {
		def localParent41 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent41) {
				workItem.parentId = localParent41.id
				workItem.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

def statusMapping42 = [
	"Open"       : "New",
	"In Progress": "Working",
	"Done"       : "Closed"
]
def remoteStatusName42 = replica.status.name
workItem.setStatus(statusMapping42[remoteStatusName42] ?: remoteStatusName42)

def byAuthor43 = workItem.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
def value44 = workItem.customFields."Severity"?.value
if (value44 instanceof List) {
	value44 = value44.collect { it?.value }.join(", ")
} else if (value44 instanceof Map && !value44.isEmpty()) {
	value44 = value44["value"]
} else if (value44 != null && !(value44 instanceof String)) {
	value44 = value44.toString()
}
if (replica.priority?.name == "Highest") {
	workItem.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
	workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Partner's Id"?.value > 5) {
	workItem.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}
int count46 = 0
for (int i = 0; i < workItem.attachments.size(); i++) {
	def attachment = workItem.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count46++
			break
		}
	}
}

final Map<String, String> users47 = [
		'team+sync@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login47 = users47.get(replica.assignee?.email?.toLowerCase(), 'nobody')
workItem.assignee = nodeHelper.getUserByUsername(login47)

if (replica.priority?.name == "Highest") {
	workItem.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
	workItem.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Story Points"?.value > 9) {
	workItem.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}
