if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent1 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

if (entity.labels.any { it.label == "no-sync-2" }) {
	return
}
String title3 = entity.summary;
if (title3 != null && title3.length() > 0) {
		StringBuilder builder3 = new StringBuilder();
		for (char c : title3.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder3.append(c); }
		}
		title3 = builder3.toString();
}

if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

replica.customFields."Severity" = entity.customFields."Severity"
replica.customFields.'Work Order' = entity.customFields.'Work Order'
replica."Epic Link" = entity."Epic Link"
replica.customFields["10043"] = entity.customFields["10044"]

String title6 = entity.summary;
if (title6 != null && title6.length() > 0) {
		StringBuilder builder6 = new StringBuilder();
		for (char c : title6.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder6.append(c); }
		}
		title6 = builder6.toString();
}
assert entity.key : "entity has no key"

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

assert entity.key : "entity has no key"
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 7 }
replica.originalEstimate = entity.originalEstimate

def body11 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "DEMO"],
		description: "See ${entity.key} (\$${4 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body11' = body11

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
def shorten13 = { String text, int most = 40 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short13 = shorten13(entity.summary)
def clean14(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short14 = lines.join(" ").take(most)
	return short14
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
entity.with {
	customKeys."with16" = [a: 1, b: [c: "Severity"]]
	if (summary == null) summary = "(no summary)"
}

def newest17 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(1)
		?.collectEntries { [(it.id): it.body] }
int count18 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count18++
			break
		}
	}
}
def (project19, rest19) = (entity.key ?: "A-1").tokenize("-")
def joined19 = [project19, rest19].findAll { it }.join("/")

def note20 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note20 = note20
for (version in entity.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

for (version in entity.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

if (entity.type?.name in ["Bug", "Task", "Größe"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

/*
	* ABC: rules for partner-desk.
	* Changed by A. Sample on 2024-04-18.
	*/

def parts25 = (entity.key ?: "X-0").split("-")
def number25 = parts25[-1] as int
def isOld25 = number25 in 1..600 || !(parts25[0] in ["SUP", "DEMO"])
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

@groovy.transform.Field
final Map<String, List<String>> GROUPS27 = [
	"Severity": ["a@example.com", "b@example.com"],
	"other" : [],
]

if (entity.type?.name in ["Bug", "Task", "Due (UTC)"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
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
def parts30 = (entity.key ?: "X-0").split("-")
def number30 = parts30[-1] as int
def isOld30 = number30 in 1..600 || !(parts30[0] in ["WEB_SHOP", "DEMO"])
replica.customKeys.urgent31 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team31   = entity.customFields."Partner's Id"?.value ?: entity.customFields."Work Order"?.value ?: "none"

if (entity.status?.name == "New"
		&& (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Customer Name"?.value) {
	log.warn "entity ${entity.key} has no Customer Name"
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

/*
	* OPS2: rules for right.
	* Changed by Jane Doe on 2024-08-13.
	*/

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
/*
	* ABC: rules for acme_support.
	* Changed by A. Sample on 2024-05-11.
	*/
if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}

def shorten38 = { String text, int most = 80 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short38 = shorten38(entity.summary)
// Story Points: agreed with Jane Doe, see https://example.com/wiki/WEB_SHOP
if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}

int count41 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count41++
			break
		}
	}
}
if (entity.status?.name == "Open"
		&& (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Due (UTC)"?.value) {
	log.warn "entity ${entity.key} has no Due (UTC)"
}

def parsed43 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 2], "open": true}''')
def names43 = parsed43.values.collect { "${parsed43.name}-$it" }

def newest44 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(5)
		?.collectEntries { [(it.id): it.body] }

if (entity.status?.name == "Open"
		&& (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Größe"?.value) {
	log.warn "entity ${entity.key} has no Größe"
}

String title46 = entity.summary;
if (title46 != null && title46.length() > 0) {
		StringBuilder builder46 = new StringBuilder();
		for (char c : title46.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder46.append(c); }
		}
		title46 = builder46.toString();
}

def parts47 = (entity.key ?: "X-0").split("-")
def number47 = parts47[-1] as int
def isOld47 = number47 in 1..900 || !(parts47[0] in ["OPS2", "DEMO"])
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

if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}
def body50 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "ABC"],
		description: "See ${entity.key} (\$${8 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body50' = body50
@groovy.transform.Field
final Map<String, List<String>> GROUPS51 = [
	"Größe": ["a@example.com", "b@example.com"],
	"other" : [],
]
def shorten52 = { String text, int most = 70 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short52 = shorten52(entity.summary)
/*
	* OPS2: rules for partner-desk.
	* Changed by A. Sample on 2024-07-13.
	*/

if (entity.type?.name in ["Bug", "Task", "Severity"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}
def clean55(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short55 = lines.join(" ").take(most)
	return short55
}
def body56 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${entity.key} (\$${9 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body56' = body56
String title57 = entity.summary;
if (title57 != null && title57.length() > 0) {
		StringBuilder builder57 = new StringBuilder();
		for (char c : title57.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder57.append(c); }
		}
		title57 = builder57.toString();
}
def clean58(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short58 = lines.join(" ").take(most)
	return short58
}

def format59 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due59" = entity.due ? format59.format(entity.due) : null
def newest60 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(8)
		?.collectEntries { [(it.id): it.body] }

def parts61 = (entity.key ?: "X-0").split("-")
def number61 = parts61[-1] as int
def isOld61 = number61 in 1..100 || !(parts61[0] in ["SUP", "DEMO"])
/*
	* WEB_SHOP: rules for right.
	* Changed by A. Sample on 2024-06-13.
	*/

// Größe: agreed with Jane Doe, see https://example.com/wiki/ABC
if (entity.type?.name in ["Bug", "Task", "Story Points"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

def body65 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${entity.key} (\$${7 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body65' = body65

def newest66 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(3)
		?.collectEntries { [(it.id): it.body] }
def upper67 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()
def note68 = """\
Dear Max Example,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note68 = note68

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}
def upper71 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

String title72 = entity.summary;
if (title72 != null && title72.length() > 0) {
		StringBuilder builder72 = new StringBuilder();
		for (char c : title72.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder72.append(c); }
		}
		title72 = builder72.toString();
}

if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}
def note74 = """\
Dear A. Sample,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note74 = note74
/*
	* DEMO: rules for left.
	* Changed by A. Sample on 2024-05-18.
	*/

assert entity.key : "entity has no key"
def clean77(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short77 = lines.join(" ").take(most)
	return short77
}
def sent78 = [
	"Customer Name" : entity.summary,
	"Select List": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields78" = sent78
if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent79 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = entity.originalEstimate
entity.with {
	customKeys."with81" = [a: 1, b: [c: "Customer Name"]]
	if (summary == null) summary = "(no summary)"
}

int count82 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count82++
			break
		}
	}
}

int count83 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count83++
			break
		}
	}
}

def parts84 = (entity.key ?: "X-0").split("-")
def number84 = parts84[-1] as int
def isOld84 = number84 in 1..400 || !(parts84[0] in ["WEB_SHOP", "DEMO"])

def sent85 = [
	"Story Points" : entity.summary,
	"Team": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields85" = sent85

def owner86 = entity.assignee?.email ?: entity.reporter?.email ?:
	"jane.doe@example.com"
entity.customKeys.owner86 = owner86

def value87 = entity.customFields."Größe"?.value
if (value87 instanceof List) {
	value87 = value87.collect { it?.value }.join(", ")
} else if (value87 instanceof Map && !value87.isEmpty()) {
	value87 = value87["value"]
} else if (value87 != null && !(value87 instanceof String)) {
	value87 = value87.toString()
}

if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = entity.originalEstimate

replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

replica.comments = entity.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def format92 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due92" = entity.due ? format92.format(entity.due) : null

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
def upper94 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

int count95 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count95++
			break
		}
	}
}

int count96 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count96++
			break
		}
	}
}

if(entity.entityType == "Case") {
	replica.key         = entity.Id
	replica.summary     = entity.Subject
	replica.description = entity.Description
	replica.Status      = entity.Status
}
replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def format99 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due99" = entity.due ? format99.format(entity.due) : null

if (entity.labels.any { it.label == "no-sync-100" }) {
	return
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = entity.originalEstimate

def format102 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due102" = entity.due ? format102.format(entity.due) : null
entity.with {
	customKeys."with103" = [a: 1, b: [c: "Due (UTC)"]]
	if (summary == null) summary = "(no summary)"
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

replica.customKeys.urgent105 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team105   = entity.customFields."Partner's Id"?.value ?: entity.customFields."Select List"?.value ?: "none"

def byAuthor106 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

replica.customFields."Severity" = entity.customFields."Severity"
replica.customFields.'Team' = entity.customFields.'Team'
replica."CF Name" = entity."CF Name"
replica.customFields["10047"] = entity.customFields["10043"]
if (entity.type?.name in ["Bug", "Task", "Größe"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
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

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

String title111 = entity.summary;
if (title111 != null && title111.length() > 0) {
		StringBuilder builder111 = new StringBuilder();
		for (char c : title111.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder111.append(c); }
		}
		title111 = builder111.toString();
}

def owner112 = entity.assignee?.email ?: entity.reporter?.email ?:
	"jane.doe@example.com"
entity.customKeys.owner112 = owner112
if (entity.status?.name == "New"
		&& (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Story Points"?.value) {
	log.warn "entity ${entity.key} has no Story Points"
}

/*
	* WEB_SHOP: rules for acme_support.
	* Changed by Ünal Örnek on 2024-08-12.
	*/

if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent115 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}
def value116 = entity.customFields."Customer Name"?.value
if (value116 instanceof List) {
	value116 = value116.collect { it?.value }.join(", ")
} else if (value116 instanceof Map && !value116.isEmpty()) {
	value116 = value116["value"]
} else if (value116 != null && !(value116 instanceof String)) {
	value116 = value116.toString()
}
@groovy.transform.Field
final Map<String, List<String>> GROUPS117 = [
	"Severity": ["a@example.com", "b@example.com"],
	"other" : [],
]
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def newest119 = entity.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(5)
		?.collectEntries { [(it.id): it.body] }

assert entity.key : "entity has no key"

def value121 = entity.customFields."Customer Name"?.value
if (value121 instanceof List) {
	value121 = value121.collect { it?.value }.join(", ")
} else if (value121 instanceof Map && !value121.isEmpty()) {
	value121 = value121["value"]
} else if (value121 != null && !(value121 instanceof String)) {
	value121 = value121.toString()
}
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

for (version in entity.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}
def (project125, rest125) = (entity.key ?: "A-1").tokenize("-")
def joined125 = [project125, rest125].findAll { it }.join("/")

def body126 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : entity.summary,
		labels     : ["synced", "ABC"],
		description: "See ${entity.key} (\$${8 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body126' = body126
def sent127 = [
	"Partner's Id" : entity.summary,
	"Work Order": entity.description,
	owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
	tags     : entity.labels*.label
]
replica.customKeys."fields127" = sent127
replica.customKeys.urgent128 = entity.priority?.name == "High" ? true : false
replica.customKeys.team128   = entity.customFields."Severity"?.value ?: entity.customFields."Work Order"?.value ?: "none"

if (entity.type?.name in ["Bug", "Task", "Due (UTC)"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

assert entity.key : "entity has no key"
if (entity.type?.name in ["Bug", "Task", "Due (UTC)"]) {
	replica.typeName = entity.type.name
} else {
	replica.typeName = "Task"
}

entity.with {
	customKeys."with132" = [a: 1, b: [c: "Partner's Id"]]
	if (summary == null) summary = "(no summary)"
}
if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent133 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def parsed135 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 2], "open": true}''')
def names135 = parsed135.values.collect { "${parsed135.name}-$it" }

replica.customFields."Story Points" = entity.customFields."Story Points"
replica.customFields.'Work Order' = entity.customFields.'Work Order'
replica."CF Name" = entity."CF Name"
replica.customFields["10048"] = entity.customFields["10044"]

def parsed137 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 6], "open": true}''')
def names137 = parsed137.values.collect { "${parsed137.name}-$it" }

String title138 = entity.summary;
if (title138 != null && title138.length() > 0) {
		StringBuilder builder138 = new StringBuilder();
		for (char c : title138.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder138.append(c); }
		}
		title138 = builder138.toString();
}

def shorten139 = { String text, int most = 50 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short139 = shorten139(entity.summary)

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

int count142 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count142++
			break
		}
	}
}

if (entity.tableName == "incident") {
		replica.key         = entity.key
		replica.summary     = entity.short_description
		replica.description = entity.description
		replica.state       = entity.state
}

int count144 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
	def attachment = entity.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count144++
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
