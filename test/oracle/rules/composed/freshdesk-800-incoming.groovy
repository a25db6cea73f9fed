def parts1 = (entity.key ?: "X-0").split("-")
def number1 = parts1[-1] as int
def isOld1 = number1 in 1..100 || !(parts1[0] in ["ABC", "DEMO"])

def upper2 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()
entity.customFields."Story Points".value = replica.customFields."Story Points".value
entity.customFields."Select List".value = nodeHelper.getOption(entity, "Select List", replica.customFields."Select List"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels
entity.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }
@groovy.transform.Field
final Map<String, List<String>> GROUPS6 = [
	"Partner's Id": ["a@example.com", "b@example.com"],
	"other" : [],
]
def byAuthor7 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }

def owner9 = entity.assignee?.email ?: entity.reporter?.email ?:
	"sync@example.com"
entity.customKeys.owner9 = owner9

replica.addedComments?.each { comment ->
		if (!comment.internal) {
				entity.comments += comment
		}
}

try {
	def found11 = nodeHelper.getUser(replica.assignee?.key)
	entity.assignee = found11
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	entity.customKeys."checked11" = true
}

def points12 = (replica.customFields."Partner's Id"?.value ?: 0) as Integer
def total12 = points12 * 2 + (9 - 1) / 4
entity.customFields."Work Order".value = Math.round(total12 * 100) / 100
while (points12 > 20) {
	points12 -= 5
}
entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

def parts14 = (entity.key ?: "X-0").split("-")
def number14 = parts14[-1] as int
def isOld14 = number14 in 1..900 || !(parts14[0] in ["OPS2", "DEMO"])

def defaultUser15 = nodeHelper.getUserByEmail("sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser15
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser15

entity.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

def priorities17 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name17 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities17[name17] ?: "High")
if (firstSync) {
		store(entity)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-SUP")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }

if (replica.priority?.name == "Highest") {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Partner's Id"?.value > 6) {
	entity.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}
if (entity.status?.name == "To Do"
		&& (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Customer Name"?.value) {
	log.warn "entity ${entity.key} has no Customer Name"
}
def byAuthor22 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

// debug.error("replica is ${replica}")
log.debug "sync 23 of ${replica.key} at ${new Date()}"

def parts24 = (entity.key ?: "X-0").split("-")
def number24 = parts24[-1] as int
def isOld24 = number24 in 1..900 || !(parts24[0] in ["SUP", "DEMO"])

def value25 = entity.customFields."Story Points"?.value
if (value25 instanceof List) {
	value25 = value25.collect { it?.value }.join(", ")
} else if (value25 instanceof Map && !value25.isEmpty()) {
	value25 = value25["value"]
} else if (value25 != null && !(value25 instanceof String)) {
	value25 = value25.toString()
}
if (firstSync) {
	entity.projectKey = "OPS2"
	entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths26 = ["Mobile": "OPS2\\Mobile", "Web": "OPS2\\Web"]
entity.areaPath = areaPaths26[replica.customFields."Story Points"?.value?.value] ?: "OPS2"
entity.iterationPath = replica.iterationPath ?: "OPS2\\Sprint 3"

if (replica.parentId) {
		def localParent27 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent27) {
				entity.parentId = localParent27.id
				entity.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

def owner28 = entity.assignee?.email ?: entity.reporter?.email ?:
	"jane.doe@example.com"
entity.customKeys.owner28 = owner28

if(firstSync){
		entity.projectKey   = "DEMO"
		// Set type name from source issue, if not found set a default
		entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
	comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
	comment.body = "[${comment.author?.displayName}] " + comment.body
	comment
}

def (project31, rest31) = (entity.key ?: "A-1").tokenize("-")
def joined31 = [project31, rest31].findAll { it }.join("/")

def put32(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
def shorten33 = { String text, int most = 90 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short33 = shorten33(entity.summary)
def shorten34 = { String text, int most = 70 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short34 = shorten34(entity.summary)
replica.addedComments?.each { comment ->
		if (!comment.internal) {
				entity.comments += comment
		}
}

try {
	def found36 = nodeHelper.getUser(replica.assignee?.key)
	entity.assignee = found36
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	entity.customKeys."checked36" = true
}

def upper37 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

@groovy.transform.Field
final Map<String, List<String>> GROUPS38 = [
	"Story Points": ["a@example.com", "b@example.com"],
	"other" : [],
]

def matcher39 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher39.find()) {
		entity.customFields."Due (UTC)".value = matcher39.group(1)
		entity.summary = matcher39.group(2)
}
def upper40 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()
/*
	* OPS2: rules for right.
	* Changed by Max Example on 2024-07-12.
	*/
def parsed42 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 3], "open": true}''')
def names42 = parsed42.values.collect { "${parsed42.name}-$it" }
def priorities43 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name43 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities43[name43] ?: "High")

def parsed44 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 1], "open": true}''')
def names44 = parsed44.values.collect { "${parsed44.name}-$it" }

if (replica.priority?.name == "Highest") {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Partner's Id"?.value > 8) {
	entity.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}

try {
	def found46 = nodeHelper.getUser(replica.assignee?.key)
	entity.assignee = found46
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	entity.customKeys."checked46" = true
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS47 = [
	"Partner's Id": ["a@example.com", "b@example.com"],
	"other" : [],
]
def note48 = """\
Dear A. Sample,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note48 = note48

entity.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value
if(firstSync){
		entity.repository   = "example/right"
}

def text51 = replica.description ?: ""
replica.description = text51.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}

def parsed52 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 7], "open": true}''')
def names52 = parsed52.values.collect { "${parsed52.name}-$it" }
def put53(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def shorten54 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short54 = shorten54(entity.summary)
entity.with {
	customKeys."with55" = [a: 1, b: [c: "Due (UTC)"]]
	if (summary == null) summary = "(no summary)"
}

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

if (firstSync) {
		store(entity)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}
// debug.error("replica is ${replica}")
log.debug "sync 58 of ${replica.key} at ${new Date()}"
if(firstSync){
		entity.projectKey   = "ABC"
		// Set type name from source issue, if not found set a default
		entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels
switch (replica.status?.name) {
	case "To Do":
	case "Reopened":
		entity.setStatus("To Do")
		break
	case ~/(?i)in .*/:
		entity.setStatus("In Progress")
		break
	default:
		entity.setStatus("Working")
}

final Map<String, String> users62 = [
		'jane.doe@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login62 = users62.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login62)

entity.with {
	customKeys."with63" = [a: 1, b: [c: "Größe"]]
	if (summary == null) summary = "(no summary)"
}

def value64 = entity.customFields."Partner's Id"?.value
if (value64 instanceof List) {
	value64 = value64.collect { it?.value }.join(", ")
} else if (value64 instanceof Map && !value64.isEmpty()) {
	value64 = value64["value"]
} else if (value64 != null && !(value64 instanceof String)) {
	value64 = value64.toString()
}

entity.customFields."Customer Name".value = replica.customFields."Customer Name".value
entity.customFields."Team".value = nodeHelper.getOption(entity, "Team", replica.customFields."Team"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

String title66 = entity.summary;
if (title66 != null && title66.length() > 0) {
		StringBuilder builder66 = new StringBuilder();
		for (char c : title66.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder66.append(c); }
		}
		title66 = builder66.toString();
}

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

entity.comments = commentHelper.mergeComments(entity, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

entity.labels = (replica.labels + nodeHelper.getLabel("from-DEMO")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }
@groovy.transform.Field
final Map<String, List<String>> GROUPS70 = [
	"Größe": ["a@example.com", "b@example.com"],
	"other" : [],
]

def (project71, rest71) = (entity.key ?: "A-1").tokenize("-")
def joined71 = [project71, rest71].findAll { it }.join("/")

// debug.error("replica is ${replica}")
log.debug "sync 72 of ${replica.key} at ${new Date()}"
def value73 = entity.customFields."Story Points"?.value
if (value73 instanceof List) {
	value73 = value73.collect { it?.value }.join(", ")
} else if (value73 instanceof Map && !value73.isEmpty()) {
	value73 = value73["value"]
} else if (value73 != null && !(value73 instanceof String)) {
	value73 = value73.toString()
}

def note74 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note74 = note74

if (firstSync) {
	entity.projectKey = "WEB_SHOP"
	entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths75 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
entity.areaPath = areaPaths75[replica.customFields."Story Points"?.value?.value] ?: "WEB_SHOP"
entity.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 3"
if (replica.priority?.name == "Highest") {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Customer Name"?.value > 7) {
	entity.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}

replica.addedComments?.each { comment ->
		if (!comment.internal) {
				entity.comments += comment
		}
}

def owner78 = entity.assignee?.email ?: entity.reporter?.email ?:
	"sync@example.com"
entity.customKeys.owner78 = owner78

def byAuthor79 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
def byAuthor80 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (firstSync) {
		store(entity)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}

def defaultUser82 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser82
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser82
entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels
if (replica.parentId) {
		def localParent84 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent84) {
				entity.parentId = localParent84.id
				entity.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

def points85 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total85 = points85 * 2 + (8 - 1) / 4
entity.customFields."Work Order".value = Math.round(total85 * 100) / 100
while (points85 > 20) {
	points85 -= 5
}
entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

if (replica.parentId) {
		def localParent87 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent87) {
				entity.parentId = localParent87.id
				entity.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}
if (firstSync) {
		store(entity)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}
entity.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

entity.with {
	customKeys."with90" = [a: 1, b: [c: "Severity"]]
	if (summary == null) summary = "(no summary)"
}

def statusMapping91 = [
	"Open"       : "Open",
	"In Progress": "In Progress",
	"Done"       : "Closed"
]
def remoteStatusName91 = replica.status.name
entity.setStatus(statusMapping91[remoteStatusName91] ?: remoteStatusName91)

@groovy.transform.Field
final Map<String, List<String>> GROUPS92 = [
	"Due (UTC)": ["a@example.com", "b@example.com"],
	"other" : [],
]
def owner93 = entity.assignee?.email ?: entity.reporter?.email ?:
	"sync@example.com"
entity.customKeys.owner93 = owner93

if(firstSync){
		entity.repository   = "example/partner-desk"
}

replica.addedComments?.each { comment ->
		if (!comment.internal) {
				entity.comments += comment
		}
}

entity.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }
if (firstSync) {
	entity.projectKey = "WEB_SHOP"
	entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths97 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
entity.areaPath = areaPaths97[replica.customFields."Severity"?.value?.value] ?: "WEB_SHOP"
entity.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 8"

def note98 = """\
Dear Max Example,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note98 = note98

def parsed99 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 4], "open": true}''')
def names99 = parsed99.values.collect { "${parsed99.name}-$it" }

def upper100 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

// debug.error("replica is ${replica}")
log.debug "sync 101 of ${replica.key} at ${new Date()}"
assert entity.key : "entity has no key"
if (replica.priority?.name == "Highest") {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.priority?.name == "High" && !firstSync) {
	entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Due (UTC)"?.value > 7) {
	entity.priority = nodeHelper.getPriority("Low")
} else {
	// leave it
}

def priorities104 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name104 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities104[name104] ?: "High")
final Map<String, String> users105 = [
		'sync@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login105 = users105.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login105)

def shorten106 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short106 = shorten106(entity.summary)

entity.customFields."Due (UTC)".value = replica.customFields."Due (UTC)".value
entity.customFields."Team".value = nodeHelper.getOption(entity, "Team", replica.customFields."Team"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value

def clean108(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short108 = lines.join(" ").take(most)
	return short108
}

/*
	* OPS2: rules for right.
	* Changed by A. Sample on 2024-06-16.
	*/

def clean110(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short110 = lines.join(" ").take(most)
	return short110
}

entity.fixVersions = replica
		.fixVersions
		// ensure that all the fixVersions are available on the destination side
		.collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }
entity.customFields."Severity".value = replica.customFields."Severity".value
entity.customFields."Work Order".value = nodeHelper.getOption(entity, "Work Order", replica.customFields."Work Order"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

def text113 = replica.description ?: ""
replica.description = text113.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}

entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels

int count115 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count115++
			break
		}
	}
}
def points116 = (replica.customFields."Customer Name"?.value ?: 0) as Integer
def total116 = points116 * 2 + (1 - 1) / 4
entity.customFields."Work Order".value = Math.round(total116 * 100) / 100
while (points116 > 20) {
	points116 -= 5
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()
replica.addedComments?.each { comment ->
		if (!comment.internal) {
				entity.comments += comment
		}
}
if (firstSync) {
	entity.tableName = "incident"
}
if (entity.tableName == "incident") {
	entity.short_description = replica.summary
	entity.description       = replica.description
	entity.attachments      += replica.addedAttachments
	entity.comments         += replica.addedComments
}

// Severity: agreed with Jane Doe, see https://example.com/wiki/DEMO
def text121 = replica.description ?: ""
replica.description = text121.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}

try {
	def found122 = nodeHelper.getUser(replica.assignee?.key)
	entity.assignee = found122
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	entity.customKeys."checked122" = true
}

def statusMapping123 = [
	"Open"       : "To Do",
	"In Progress": "In Review",
	"Done"       : "Closed"
]
def remoteStatusName123 = replica.status.name
entity.setStatus(statusMapping123[remoteStatusName123] ?: remoteStatusName123)

assert entity.key : "entity has no key"
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

if(firstSync){
		entity.repository   = "example/left"
}

/*
	* ABC: rules for left.
	* Changed by Max Example on 2024-05-11.
	*/

def value128 = entity.customFields."Due (UTC)"?.value
if (value128 instanceof List) {
	value128 = value128.collect { it?.value }.join(", ")
} else if (value128 instanceof Map && !value128.isEmpty()) {
	value128 = value128["value"]
} else if (value128 != null && !(value128 instanceof String)) {
	value128 = value128.toString()
}

if (firstSync) {
	entity.tableName = "incident"
}
if (entity.tableName == "incident") {
	entity.short_description = replica.summary
	entity.description       = replica.description
	entity.attachments      += replica.addedAttachments
	entity.comments         += replica.addedComments
}

def response130 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues130 = response130?.issues ?: []
if (issues130.size() > 0) {
	issues130.eachWithIndex { found, index ->
		log.info("${index + 1}. " + found.key)
	}
}

if(firstSync){
	entity.entityType = "Case"
}
if(entity.entityType == "Case"){
	entity.Subject      = replica.summary
	entity.Description  = replica.description
	entity.Origin       = "Web"
	entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
def statusMapping132 = [
	"Open"       : "To Do",
	"In Progress": "In Review",
	"Done"       : "Closed"
]
def remoteStatusName132 = replica.status.name
entity.setStatus(statusMapping132[remoteStatusName132] ?: remoteStatusName132)

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()

def parts134 = (entity.key ?: "X-0").split("-")
def number134 = parts134[-1] as int
def isOld134 = number134 in 1..400 || !(parts134[0] in ["WEB_SHOP", "DEMO"])

// debug.error("replica is ${replica}")
log.debug "sync 135 of ${replica.key} at ${new Date()}"
try {
	def found136 = nodeHelper.getUser(replica.assignee?.key)
	entity.assignee = found136
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	entity.customKeys."checked136" = true
}

def upper137 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def value138 = entity.customFields."Partner's Id"?.value
if (value138 instanceof List) {
	value138 = value138.collect { it?.value }.join(", ")
} else if (value138 instanceof Map && !value138.isEmpty()) {
	value138 = value138["value"]
} else if (value138 != null && !(value138 instanceof String)) {
	value138 = value138.toString()
}
// Customer Name: agreed with A. Sample, see https://example.com/wiki/DEMO

def points140 = (replica.customFields."Größe"?.value ?: 0) as Integer
def total140 = points140 * 2 + (8 - 1) / 4
entity.customFields."Root Cause / Fix".value = Math.round(total140 * 100) / 100
while (points140 > 20) {
	points140 -= 5
}
String title141 = entity.summary;
if (title141 != null && title141.length() > 0) {
		StringBuilder builder141 = new StringBuilder();
		for (char c : title141.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder141.append(c); }
		}
		title141 = builder141.toString();
}
/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

def response143 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues143 = response143?.issues ?: []
if (issues143.size() > 0) {
	issues143.eachWithIndex { found, index ->
		log.info("${index + 1}. " + found.key)
	}
}

assert entity.key : "entity has no key"

if(firstSync){
		entity.repository   = "example/left"
}
def statusMapping146 = [
	"Open"       : "To Do",
	"In Progress": "In Progress",
	"Done"       : "Closed"
]
def remoteStatusName146 = replica.status.name
entity.setStatus(statusMapping146[remoteStatusName146] ?: remoteStatusName146)
