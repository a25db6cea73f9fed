def (project1, rest1) = (entity.key ?: "A-1").tokenize("-")
def joined1 = [project1, rest1].findAll { it }.join("/")
if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent3 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def value4 = entity.customFields."Partner's Id"?.value
if (value4 instanceof List) {
	value4 = value4.collect { it?.value }.join(", ")
} else if (value4 instanceof Map && !value4.isEmpty()) {
	value4 = value4["value"]
} else if (value4 != null && !(value4 instanceof String)) {
	value4 = value4.toString()
}

def byAuthor5 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

def byAuthor6 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}

def note8 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note8 = note8
def body9 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "WEB_SHOP"],
		description: "See ${entity.key} (\$${6 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body9' = body9

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

/*
	* DEMO: rules for right.
	* Changed by A. Sample on 2024-08-17.
	*/
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
def shorten14 = { String text, int most = 50 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short14 = shorten14(entity.summary)
String title15 = entity.summary;
if (title15 != null && title15.length() > 0) {
		StringBuilder builder15 = new StringBuilder();
		for (char c : title15.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder15.append(c); }
		}
		title15 = builder15.toString();
}

if (entity.labels.any { it.label == "no-sync-16" }) {
	return
}

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}
def upper18 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
replica.customKeys.urgent19 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team19   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Work Order"?.value ?: "none"

def clean20(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short20 = lines.join(" ").take(most)
	return short20
}
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
def parsed22 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 7], "open": true}''')
def names22 = parsed22.values.collect { "${parsed22.name}-$it" }
assert entity.key : "entity has no key"

def newest24 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(4)
		?.collectEntries { [(it.id): it.body] }
def note25 = """\
Dear A. Sample,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note25 = note25
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }

int count27 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count27++
			break
		}
	}
}

if (entity.status?.name == "New"
		&& (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Größe"?.value) {
	log.warn "entity ${entity.key} has no Größe"
}

def shorten29 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short29 = shorten29(entity.summary)

def byAuthor30 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
replica.key            = entity.key
replica.type           = entity.type
replica.assignee       = entity.assignee
replica.reporter       = entity.reporter
replica.summary        = entity.summary
replica.description    = entity.description
replica.labels         = entity.labels
replica.comments       = entity.comments
replica.status         = entity.status
replica.priority       = entity.priority
replica.attachments    = entity.attachments

int count32 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count32++
			break
		}
	}
}
int count33 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count33++
			break
		}
	}
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def clean35(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short35 = lines.join(" ").take(most)
	return short35
}

/*
	* WEB_SHOP: rules for left.
	* Changed by Jane Doe on 2024-03-12.
	*/
def sent37 = [
	"Größe" : entity.summary,
	"Root Cause / Fix": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields37" = sent37
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = entity.originalEstimate

String title39 = entity.summary;
if (title39 != null && title39.length() > 0) {
		StringBuilder builder39 = new StringBuilder();
		for (char c : title39.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder39.append(c); }
		}
		title39 = builder39.toString();
}
def shorten40 = { String text, int most = 20 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short40 = shorten40(entity.summary)

def parsed41 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 6], "open": true}''')
def names41 = parsed41.values.collect { "${parsed41.name}-$it" }

String title42 = entity.summary;
if (title42 != null && title42.length() > 0) {
		StringBuilder builder42 = new StringBuilder();
		for (char c : title42.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder42.append(c); }
		}
		title42 = builder42.toString();
}

def body43 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "ABC"],
		description: "See ${entity.key} (\$${6 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body43' = body43

if (entity.type?.name in ["Bug", "Task", "Größe"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def value47 = entity.customFields."Customer Name"?.value
if (value47 instanceof List) {
	value47 = value47.collect { it?.value }.join(", ")
} else if (value47 instanceof Map && !value47.isEmpty()) {
	value47 = value47["value"]
} else if (value47 != null && !(value47 instanceof String)) {
	value47 = value47.toString()
}
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

def upper49 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (entity.labels.any { it.label == "no-sync-51" }) {
	return
}
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }

def parts53 = (entity.key ?: "X-0").split("-")
def number53 = parts53[-1] as int
def isOld53 = number53 in 1..200 || !(parts53[0] in ["OPS2", "DEMO"])

def clean54(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short54 = lines.join(" ").take(most)
	return short54
}
entity.with {
	customKeys."with55" = [a: 1, b: [c: "Größe"]]
	if (summary == null) summary = "(no summary)"
}

def format56 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due56" = entity.due ? format56.format(entity.due) : null

def parts57 = (entity.key ?: "X-0").split("-")
def number57 = parts57[-1] as int
def isOld57 = number57 in 1..800 || !(parts57[0] in ["DEMO", "DEMO"])

def byAuthor58 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

def format60 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due60" = entity.due ? format60.format(entity.due) : null
def shorten61 = { String text, int most = 40 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short61 = shorten61(entity.summary)

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
def value63 = entity.customFields."Story Points"?.value
if (value63 instanceof List) {
	value63 = value63.collect { it?.value }.join(", ")
} else if (value63 instanceof Map && !value63.isEmpty()) {
	value63 = value63["value"]
} else if (value63 != null && !(value63 instanceof String)) {
	value63 = value63.toString()
}

def sent64 = [
	"Partner's Id" : entity.summary,
	"Select List": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields64" = sent64
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
replica.customKeys.urgent67 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team67   = entity.customFields."Customer Name"?.value ?: entity.customFields."Select List"?.value ?: "none"

def owner68 = entity.assignee?.email ?: entity.reporter?.email ?:
	"sync@example.com"
entity.customKeys.owner68 = owner68

String title69 = entity.summary;
if (title69 != null && title69.length() > 0) {
		StringBuilder builder69 = new StringBuilder();
		for (char c : title69.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder69.append(c); }
		}
		title69 = builder69.toString();
}

def format70 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due70" = entity.due ? format70.format(entity.due) : null

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}
replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.customKeys.urgent76 = entity.priority?.name == "High" ? true : false
replica.customKeys.team76   = entity.customFields."Customer Name"?.value ?: entity.customFields."Root Cause / Fix"?.value ?: "none"

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def newest78 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(4)
		?.collectEntries { [(it.id): it.body] }
def note79 = """\
Dear Max Example,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note79 = note79

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent80 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def note81 = """\
Dear A. Sample,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note81 = note81

replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def body83 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "WEB_SHOP"],
		description: "See ${entity.key} (\$${1 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body83' = body83

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}

def (project86, rest86) = (entity.key ?: "A-1").tokenize("-")
def joined86 = [project86, rest86].findAll { it }.join("/")
@groovy.transform.Field
final Map<String, List<String>> GROUPS87 = [
	"Story Points": ["a@example.com", "b@example.com"],
	"other" : [],
]
replica.customKeys.urgent88 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team88   = entity.customFields."Größe"?.value ?: entity.customFields."Team"?.value ?: "none"
def (project89, rest89) = (entity.key ?: "A-1").tokenize("-")
def joined89 = [project89, rest89].findAll { it }.join("/")
replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}
replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent92 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}
/*
	* OPS2: rules for acme_support.
	* Changed by Max Example on 2024-04-13.
	*/
/*
	* ABC: rules for right.
	* Changed by A. Sample on 2024-05-14.
	*/
def note95 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note95 = note95

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent97 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def owner98 = entity.assignee?.email ?: entity.reporter?.email ?:
	"jane.doe@example.com"
entity.customKeys.owner98 = owner98
if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

replica.customKeys.urgent101 = entity.priority?.name == "High" ? true : false
replica.customKeys.team101   = entity.customFields."Story Points"?.value ?: entity.customFields."Select List"?.value ?: "none"
// Größe: agreed with A. Sample, see https://example.com/wiki/DEMO
assert entity.key : "entity has no key"
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def shorten107 = { String text, int most = 30 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short107 = shorten107(entity.summary)
replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}
def format109 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due109" = entity.due ? format109.format(entity.due) : null

if (entity.type?.name in ["Bug", "Task", "Story Points"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

def body111 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "DEMO"],
		description: "See ${entity.key} (\$${6 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body111' = body111

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def body113 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "DEMO"],
		description: "See ${entity.key} (\$${1 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body113' = body113
int count114 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count114++
			break
		}
	}
}
replica.key            = entity.key
replica.type           = entity.type
replica.assignee       = entity.assignee
replica.reporter       = entity.reporter
replica.summary        = entity.summary
replica.description    = entity.description
replica.labels         = entity.labels
replica.comments       = entity.comments
replica.status         = entity.status
replica.priority       = entity.priority
replica.attachments    = entity.attachments

for (version in entity.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent118 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def upper119 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
def parsed120 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 5], "open": true}''')
def names120 = parsed120.values.collect { "${parsed120.name}-$it" }

def sent121 = [
	"Severity" : entity.summary,
	"Team": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields121" = sent121
if (entity.labels.any { it.label == "no-sync-122" }) {
	return
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 1 }
replica.originalEstimate = entity.originalEstimate

def upper124 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def shorten128 = { String text, int most = 20 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short128 = shorten128(entity.summary)

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent129 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def parsed131 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 7], "open": true}''')
def names131 = parsed131.values.collect { "${parsed131.name}-$it" }

def parsed132 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 6], "open": true}''')
def names132 = parsed132.values.collect { "${parsed132.name}-$it" }

def value133 = entity.customFields."Severity"?.value
if (value133 instanceof List) {
	value133 = value133.collect { it?.value }.join(", ")
} else if (value133 instanceof Map && !value133.isEmpty()) {
	value133 = value133["value"]
} else if (value133 != null && !(value133 instanceof String)) {
	value133 = value133.toString()
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = entity.originalEstimate

def clean135(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short135 = lines.join(" ").take(most)
	return short135
}

int count136 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count136++
			break
		}
	}
}

/*
	* WEB_SHOP: rules for left.
	* Changed by A. Sample on 2024-08-14.
	*/

def parts138 = (entity.key ?: "X-0").split("-")
def number138 = parts138[-1] as int
def isOld138 = number138 in 1..600 || !(parts138[0] in ["SUP", "DEMO"])
// Due (UTC): agreed with Jane Doe, see https://example.com/wiki/DEMO

replica.customFields."Story Points" = entity.customFields."Story Points"
replica.customFields.'Team' = entity.customFields.'Team'
replica."Ticket No." = entity."Ticket No."
replica.customFields["10047"] = entity.customFields["10044"]

def parts141 = (entity.key ?: "X-0").split("-")
def number141 = parts141[-1] as int
def isOld141 = number141 in 1..400 || !(parts141[0] in ["ABC", "DEMO"])

// Customer Name: agreed with Jane Doe, see https://example.com/wiki/DEMO

def parsed143 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 1], "open": true}''')
def names143 = parsed143.values.collect { "${parsed143.name}-$it" }

def byAuthor144 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (entity.status?.name == "Waiting for customer"
		&& (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Größe"?.value) {
	log.warn "entity ${entity.key} has no Größe"
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.customKeys.urgent147 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team147   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Work Order"?.value ?: "none"
replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}
replica.customFields."Customer Name" = entity.customFields."Customer Name"
replica.customFields.'Select List' = entity.customFields.'Select List'
replica."CF Name" = entity."CF Name"
replica.customFields["10044"] = entity.customFields["10047"]

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.customFields."Partner's Id" = entity.customFields."Partner's Id"
replica.customFields.'Select List' = entity.customFields.'Select List'
replica."Ticket No." = entity."Ticket No."
replica.customFields["10046"] = entity.customFields["10043"]

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

def shorten154 = { String text, int most = 80 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short154 = shorten154(entity.summary)

def body155 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "WEB_SHOP"],
		description: "See ${entity.key} (\$${3 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body155' = body155

if (entity.type?.name in ["Bug", "Task", "Partner's Id"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = entity.originalEstimate

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 8 }
replica.originalEstimate = entity.originalEstimate
replica.customKeys.urgent159 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team159   = entity.customFields."Größe"?.value ?: entity.customFields."Work Order"?.value ?: "none"

replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}
def clean161(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short161 = lines.join(" ").take(most)
	return short161
}
def parsed162 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 9], "open": true}''')
def names162 = parsed162.values.collect { "${parsed162.name}-$it" }

def note163 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note163 = note163
