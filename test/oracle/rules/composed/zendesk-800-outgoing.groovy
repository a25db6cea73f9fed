def (project1, rest1) = (issue.key ?: "A-1").tokenize("-")
def joined1 = [project1, rest1].findAll { it }.join("/")

def clean2(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short2 = lines.join(" ").take(most)
	return short2
}

issue.with {
	customKeys."with3" = [a: 1, b: [c: "Customer Name"]]
	if (summary == null) summary = "(no summary)"
}
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

issue.with {
	customKeys."with5" = [a: 1, b: [c: "Customer Name"]]
	if (summary == null) summary = "(no summary)"
}
if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}

def byAuthor7 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
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

def note10 = """\
Dear Max Example,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note10 = note10
// Severity: agreed with Ünal Örnek, see https://example.com/wiki/DEMO
def owner12 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner12 = owner12
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
if (issue.type?.name in ["Bug", "Task", "Customer Name"]) {
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
replica.customFields."Severity" = issue.customFields."Severity"
replica.customFields.'Root Cause / Fix' = issue.customFields.'Root Cause / Fix'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10049"] = issue.customFields["10045"]
def (project17, rest17) = (issue.key ?: "A-1").tokenize("-")
def joined17 = [project17, rest17].findAll { it }.join("/")

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.customKeys.urgent20 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team20   = issue.customFields."Customer Name"?.value ?: issue.customFields."Work Order"?.value ?: "none"
replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def format22 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due22" = issue.due ? format22.format(issue.due) : null

def shorten23 = { String text, int most = 40 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short23 = shorten23(issue.summary)

for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

if (issue.type?.name in ["Bug", "Task", "Customer Name"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.customKeys.urgent27 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team27   = issue.customFields."Due (UTC)"?.value ?: issue.customFields."Work Order"?.value ?: "none"

String title28 = issue.summary;
if (title28 != null && title28.length() > 0) {
		StringBuilder builder28 = new StringBuilder();
		for (char c : title28.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder28.append(c); }
		}
		title28 = builder28.toString();
}

def sent29 = [
	"Customer Name" : issue.summary,
	"Select List": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields29" = sent29

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 9 }
replica.originalEstimate = issue.originalEstimate
def upper31 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def parsed32 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 6], "open": true}''')
def names32 = parsed32.values.collect { "${parsed32.name}-$it" }

String title33 = issue.summary;
if (title33 != null && title33.length() > 0) {
		StringBuilder builder33 = new StringBuilder();
		for (char c : title33.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder33.append(c); }
		}
		title33 = builder33.toString();
}

for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

if (issue.status?.name == "New"
		&& (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Customer Name"?.value) {
	log.warn "issue ${issue.key} has no Customer Name"
}
String title36 = issue.summary;
if (title36 != null && title36.length() > 0) {
		StringBuilder builder36 = new StringBuilder();
		for (char c : title36.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder36.append(c); }
		}
		title36 = builder36.toString();
}
assert issue.key : "issue has no key"
@groovy.transform.Field
final Map<String, List<String>> GROUPS38 = [
	"Partner's Id": ["a@example.com", "b@example.com"],
	"other" : [],
]
/*
	* OPS2: rules for right.
	* Changed by Ünal Örnek on 2024-08-14.
	*/

replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."CF Name" = issue."CF Name"
replica.customFields["10046"] = issue.customFields["10049"]

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent42 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
// Due (UTC): agreed with Ünal Örnek, see https://example.com/wiki/WEB_SHOP

def upper45 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def parsed46 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 4], "open": true}''')
def names46 = parsed46.values.collect { "${parsed46.name}-$it" }

def (project47, rest47) = (issue.key ?: "A-1").tokenize("-")
def joined47 = [project47, rest47].findAll { it }.join("/")
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."CF Name" = issue."CF Name"
replica.customFields["10044"] = issue.customFields["10047"]

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def parsed51 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 5], "open": true}''')
def names51 = parsed51.values.collect { "${parsed51.name}-$it" }
/*
	* DEMO: rules for partner-desk.
	* Changed by A. Sample on 2024-08-16.
	*/

def parts53 = (issue.key ?: "X-0").split("-")
def number53 = parts53[-1] as int
def isOld53 = number53 in 1..700 || !(parts53[0] in ["OPS2", "DEMO"])

if (issue.labels.any { it.label == "no-sync-54" }) {
	return
}
// Customer Name: agreed with Jane Doe, see https://example.com/wiki/WEB_SHOP

String title56 = issue.summary;
if (title56 != null && title56.length() > 0) {
		StringBuilder builder56 = new StringBuilder();
		for (char c : title56.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder56.append(c); }
		}
		title56 = builder56.toString();
}

def parts57 = (issue.key ?: "X-0").split("-")
def number57 = parts57[-1] as int
def isOld57 = number57 in 1..700 || !(parts57[0] in ["SUP", "DEMO"])

/*
	* OPS2: rules for right.
	* Changed by Jane Doe on 2024-05-13.
	*/

def value59 = issue.customFields."Customer Name"?.value
if (value59 instanceof List) {
	value59 = value59.collect { it?.value }.join(", ")
} else if (value59 instanceof Map && !value59.isEmpty()) {
	value59 = value59["value"]
} else if (value59 != null && !(value59 instanceof String)) {
	value59 = value59.toString()
}
def body60 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${issue.key} (\$${8 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body60' = body60
if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent61 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def format62 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due62" = issue.due ? format62.format(issue.due) : null

/*
	* ABC: rules for left.
	* Changed by Jane Doe on 2024-05-18.
	*/

def parsed64 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 4], "open": true}''')
def names64 = parsed64.values.collect { "${parsed64.name}-$it" }
if (issue.status?.name == "New"
		&& (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Due (UTC)"?.value) {
	log.warn "issue ${issue.key} has no Due (UTC)"
}
if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}
def byAuthor67 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (issue.labels.any { it.label == "no-sync-68" }) {
	return
}

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = issue.originalEstimate

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

def clean71(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short71 = lines.join(" ").take(most)
	return short71
}

def body72 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${issue.key} (\$${7 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body72' = body72

def shorten73 = { String text, int most = 20 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short73 = shorten73(issue.summary)
def parsed74 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 2], "open": true}''')
def names74 = parsed74.values.collect { "${parsed74.name}-$it" }
def sent75 = [
	"Story Points" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields75" = sent75
def shorten76 = { String text, int most = 90 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short76 = shorten76(issue.summary)

def sent77 = [
	"Due (UTC)" : issue.summary,
	"Work Order": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields77" = sent77

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def newest79 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(2)
		?.collectEntries { [(it.id): it.body] }
replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

assert issue.key : "issue has no key"
def byAuthor82 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

def parts83 = (issue.key ?: "X-0").split("-")
def number83 = parts83[-1] as int
def isOld83 = number83 in 1..100 || !(parts83[0] in ["OPS2", "DEMO"])

if (issue.status?.name == "Waiting for customer"
		&& (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Partner's Id"?.value) {
	log.warn "issue ${issue.key} has no Partner's Id"
}

def byAuthor85 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent86 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

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
def (project89, rest89) = (issue.key ?: "A-1").tokenize("-")
def joined89 = [project89, rest89].findAll { it }.join("/")
if (issue.type?.name in ["Bug", "Task", "Due (UTC)"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}
def sent91 = [
	"Story Points" : issue.summary,
	"Select List": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields91" = sent91
def clean92(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short92 = lines.join(" ").take(most)
	return short92
}
replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Team' = issue.customFields.'Team'
replica."CF Name" = issue."CF Name"
replica.customFields["10044"] = issue.customFields["10048"]
def body94 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "ABC"],
		description: "See ${issue.key} (\$${7 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body94' = body94
def note95 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note95 = note95

int count96 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count96++
			break
		}
	}
}

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent97 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def upper98 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def parts100 = (issue.key ?: "X-0").split("-")
def number100 = parts100[-1] as int
def isOld100 = number100 in 1..400 || !(parts100[0] in ["ABC", "DEMO"])

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Root Cause / Fix' = issue.customFields.'Root Cause / Fix'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10047"] = issue.customFields["10044"]
def format102 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due102" = issue.due ? format102.format(issue.due) : null
String title103 = issue.summary;
if (title103 != null && title103.length() > 0) {
		StringBuilder builder103 = new StringBuilder();
		for (char c : title103.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder103.append(c); }
		}
		title103 = builder103.toString();
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def clean105(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short105 = lines.join(" ").take(most)
	return short105
}

replica.customKeys.urgent106 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team106   = issue.customFields."Story Points"?.value ?: issue.customFields."Team"?.value ?: "none"
if (issue.type?.name in ["Bug", "Task", "Story Points"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}

def note108 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note108 = note108
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

if (issue.tableName == "incident") {
		replica.key         = issue.key
		replica.summary     = issue.short_description
		replica.description = issue.description
		replica.state       = issue.state
}
replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def shorten112 = { String text, int most = 20 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short112 = shorten112(issue.summary)

String title113 = issue.summary;
if (title113 != null && title113.length() > 0) {
		StringBuilder builder113 = new StringBuilder();
		for (char c : title113.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder113.append(c); }
		}
		title113 = builder113.toString();
}

String title114 = issue.summary;
if (title114 != null && title114.length() > 0) {
		StringBuilder builder114 = new StringBuilder();
		for (char c : title114.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder114.append(c); }
		}
		title114 = builder114.toString();
}

def parsed115 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 7], "open": true}''')
def names115 = parsed115.values.collect { "${parsed115.name}-$it" }

if (issue.status?.name == "Waiting for customer"
		&& (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Story Points"?.value) {
	log.warn "issue ${issue.key} has no Story Points"
}
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def upper118 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
int count119 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count119++
			break
		}
	}
}

def (project120, rest120) = (issue.key ?: "A-1").tokenize("-")
def joined120 = [project120, rest120].findAll { it }.join("/")

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

if (issue.status?.name == "Open"
		&& (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Severity"?.value) {
	log.warn "issue ${issue.key} has no Severity"
}

// Größe: agreed with Ünal Örnek, see https://example.com/wiki/OPS2

if(issue.entityType == "Case") {
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
def parsed126 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 8], "open": true}''')
def names126 = parsed126.values.collect { "${parsed126.name}-$it" }
def owner127 = issue.assignee?.email ?: issue.reporter?.email ?:
	"sync@example.com"
issue.customKeys.owner127 = owner127

int count128 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count128++
			break
		}
	}
}

// Story Points: agreed with Ünal Örnek, see https://example.com/wiki/OPS2
replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = issue.originalEstimate
replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10042"] = issue.customFields["10045"]

for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}
def newest133 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(2)
		?.collectEntries { [(it.id): it.body] }
replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def body135 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${issue.key} (\$${1 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body135' = body135

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = issue.originalEstimate

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (issue.status?.name == "Waiting for customer"
		&& (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Severity"?.value) {
	log.warn "issue ${issue.key} has no Severity"
}
replica.customFields."Customer Name" = issue.customFields."Customer Name"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10045"] = issue.customFields["10043"]
def parts140 = (issue.key ?: "X-0").split("-")
def number140 = parts140[-1] as int
def isOld140 = number140 in 1..800 || !(parts140[0] in ["WEB_SHOP", "DEMO"])

def owner141 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner141 = owner141
if (issue.tableName == "incident") {
		replica.key         = issue.key
		replica.summary     = issue.short_description
		replica.description = issue.description
		replica.state       = issue.state
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

assert issue.key : "issue has no key"

def newest145 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(5)
		?.collectEntries { [(it.id): it.body] }

issue.with {
	customKeys."with146" = [a: 1, b: [c: "Partner's Id"]]
	if (summary == null) summary = "(no summary)"
}

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent147 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def newest148 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(5)
		?.collectEntries { [(it.id): it.body] }

def body149 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "DEMO"],
		description: "See ${issue.key} (\$${2 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body149' = body149

int count150 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count150++
			break
		}
	}
}
if (issue.labels.any { it.label == "no-sync-151" }) {
	return
}
def shorten152 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short152 = shorten152(issue.summary)

def (project153, rest153) = (issue.key ?: "A-1").tokenize("-")
def joined153 = [project153, rest153].findAll { it }.join("/")
def (project154, rest154) = (issue.key ?: "A-1").tokenize("-")
def joined154 = [project154, rest154].findAll { it }.join("/")

def format155 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due155" = issue.due ? format155.format(issue.due) : null

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def shorten157 = { String text, int most = 90 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short157 = shorten157(issue.summary)
