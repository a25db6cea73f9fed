replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def value2 = issue.customFields."Customer Name"?.value
if (value2 instanceof List) {
	value2 = value2.collect { it?.value }.join(", ")
} else if (value2 instanceof Map && !value2.isEmpty()) {
	value2 = value2["value"]
} else if (value2 != null && !(value2 instanceof String)) {
	value2 = value2.toString()
}

def value3 = issue.customFields."Story Points"?.value
if (value3 instanceof List) {
	value3 = value3.collect { it?.value }.join(", ")
} else if (value3 instanceof Map && !value3.isEmpty()) {
	value3 = value3["value"]
} else if (value3 != null && !(value3 instanceof String)) {
	value3 = value3.toString()
}

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }

if (issue.type?.name in ["Bug", "Task", "Due (UTC)"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}

def sent6 = [
	"Due (UTC)" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields6" = sent6

replica.customFields."Größe" = issue.customFields."Größe"
replica.customFields.'Select List' = issue.customFields.'Select List'
replica."CF Name" = issue."CF Name"
replica.customFields["10047"] = issue.customFields["10044"]

def format8 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due8" = issue.due ? format8.format(issue.due) : null

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

issue.with {
	customKeys."with10" = [a: 1, b: [c: "Due (UTC)"]]
	if (summary == null) summary = "(no summary)"
}
def shorten11 = { String text, int most = 40 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short11 = shorten11(issue.summary)

int count12 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count12++
			break
		}
	}
}

replica.customKeys.urgent13 = issue.priority?.name == "High" ? true : false
replica.customKeys.team13   = issue.customFields."Größe"?.value ?: issue.customFields."Team"?.value ?: "none"

def upper14 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def upper17 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

/*
	* ABC: rules for left.
	* Changed by Jane Doe on 2024-06-11.
	*/
issue.with {
	customKeys."with19" = [a: 1, b: [c: "Größe"]]
	if (summary == null) summary = "(no summary)"
}

if (issue.type?.name in ["Bug", "Task", "Story Points"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}

def sent21 = [
	"Due (UTC)" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields21" = sent21

def format22 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due22" = issue.due ? format22.format(issue.due) : null

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
// Severity: agreed with Jane Doe, see https://example.com/wiki/ABC
if (issue.status?.name == "New"
		&& (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Customer Name"?.value) {
	log.warn "issue ${issue.key} has no Customer Name"
}
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def (project27, rest27) = (issue.key ?: "A-1").tokenize("-")
def joined27 = [project27, rest27].findAll { it }.join("/")

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def owner29 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner29 = owner29

def sent30 = [
	"Customer Name" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields30" = sent30

int count31 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count31++
			break
		}
	}
}
def note32 = """\
Dear Max Example,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note32 = note32
// Customer Name: agreed with Max Example, see https://example.com/wiki/DEMO

for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}
String title35 = issue.summary;
if (title35 != null && title35.length() > 0) {
		StringBuilder builder35 = new StringBuilder();
		for (char c : title35.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder35.append(c); }
		}
		title35 = builder35.toString();
}

assert issue.key : "issue has no key"

// Due (UTC): agreed with Ünal Örnek, see https://example.com/wiki/OPS2
replica.customKeys.urgent38 = issue.priority?.name == "Blocker" ? true : false
replica.customKeys.team38   = issue.customFields."Customer Name"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"

def (project39, rest39) = (issue.key ?: "A-1").tokenize("-")
def joined39 = [project39, rest39].findAll { it }.join("/")
def sent40 = [
	"Größe" : issue.summary,
	"Select List": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields40" = sent40
def (project41, rest41) = (issue.key ?: "A-1").tokenize("-")
def joined41 = [project41, rest41].findAll { it }.join("/")

def format42 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due42" = issue.due ? format42.format(issue.due) : null
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

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

def note45 = """\
Dear A. Sample,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note45 = note45

issue.with {
	customKeys."with46" = [a: 1, b: [c: "Severity"]]
	if (summary == null) summary = "(no summary)"
}
if (issue.tableName == "incident") {
		replica.key         = issue.key
		replica.summary     = issue.short_description
		replica.description = issue.description
		replica.state       = issue.state
}

if (issue.status?.name == "Open"
		&& (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Partner's Id"?.value) {
	log.warn "issue ${issue.key} has no Partner's Id"
}
String title49 = issue.summary;
if (title49 != null && title49.length() > 0) {
		StringBuilder builder49 = new StringBuilder();
		for (char c : title49.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder49.append(c); }
		}
		title49 = builder49.toString();
}

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

assert issue.key : "issue has no key"
def clean52(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short52 = lines.join(" ").take(most)
	return short52
}

String title53 = issue.summary;
if (title53 != null && title53.length() > 0) {
		StringBuilder builder53 = new StringBuilder();
		for (char c : title53.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder53.append(c); }
		}
		title53 = builder53.toString();
}
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def sent55 = [
	"Customer Name" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields55" = sent55

assert issue.key : "issue has no key"
def parts57 = (issue.key ?: "X-0").split("-")
def number57 = parts57[-1] as int
def isOld57 = number57 in 1..700 || !(parts57[0] in ["ABC", "DEMO"])

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def note59 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note59 = note59

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

/*
	* SUP: rules for left.
	* Changed by A. Sample on 2024-08-18.
	*/
def sent62 = [
	"Story Points" : issue.summary,
	"Team": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields62" = sent62
for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

issue.with {
	customKeys."with64" = [a: 1, b: [c: "Due (UTC)"]]
	if (summary == null) summary = "(no summary)"
}

def byAuthor65 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = issue.originalEstimate

def owner67 = issue.assignee?.email ?: issue.reporter?.email ?:
	"jane.doe@example.com"
issue.customKeys.owner67 = owner67

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = issue.originalEstimate

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def owner71 = issue.assignee?.email ?: issue.reporter?.email ?:
	"sync@example.com"
issue.customKeys.owner71 = owner71
if (issue.type?.name in ["Bug", "Task", "Severity"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}
def byAuthor73 = issue.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

if (issue.tableName == "incident") {
		replica.key         = issue.key
		replica.summary     = issue.short_description
		replica.description = issue.description
		replica.state       = issue.state
}
def shorten75 = { String text, int most = 80 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short75 = shorten75(issue.summary)

String title76 = issue.summary;
if (title76 != null && title76.length() > 0) {
		StringBuilder builder76 = new StringBuilder();
		for (char c : title76.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder76.append(c); }
		}
		title76 = builder76.toString();
}
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def note78 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note78 = note78

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def newest80 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(1)
		?.collectEntries { [(it.id): it.body] }
replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10041"] = issue.customFields["10049"]

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10044"] = issue.customFields["10042"]

@groovy.transform.Field
final Map<String, List<String>> GROUPS84 = [
	"Story Points": ["a@example.com", "b@example.com"],
	"other" : [],
]

if (issue.type?.name in ["Bug", "Task", "Severity"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}
def parsed86 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 4], "open": true}''')
def names86 = parsed86.values.collect { "${parsed86.name}-$it" }

if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}
def shorten88 = { String text, int most = 70 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short88 = shorten88(issue.summary)

replica.customFields."Severity" = issue.customFields."Severity"
replica.customFields.'Work Order' = issue.customFields.'Work Order'
replica."CF Name" = issue."CF Name"
replica.customFields["10042"] = issue.customFields["10046"]

def parts90 = (issue.key ?: "X-0").split("-")
def number90 = parts90[-1] as int
def isOld90 = number90 in 1..100 || !(parts90[0] in ["WEB_SHOP", "DEMO"])
int count91 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count91++
			break
		}
	}
}

if (issue.type?.name in ["Bug", "Task", "Story Points"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}

def format93 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due93" = issue.due ? format93.format(issue.due) : null
/*
	* OPS2: rules for partner-desk.
	* Changed by A. Sample on 2024-05-13.
	*/
if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def parsed97 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 8], "open": true}''')
def names97 = parsed97.values.collect { "${parsed97.name}-$it" }

def format98 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due98" = issue.due ? format98.format(issue.due) : null

if (issue.status?.name == "New"
		&& (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Größe"?.value) {
	log.warn "issue ${issue.key} has no Größe"
}

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 1 }
replica.originalEstimate = issue.originalEstimate
def parts101 = (issue.key ?: "X-0").split("-")
def number101 = parts101[-1] as int
def isOld101 = number101 in 1..900 || !(parts101[0] in ["WEB_SHOP", "DEMO"])
def note102 = """\
Dear Max Example,

"${issue.key}" was synced with 'partner-desk' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note102 = note102
replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
int count104 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".CSV"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count104++
			break
		}
	}
}

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent105 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

/*
	* SUP: rules for right.
	* Changed by A. Sample on 2024-01-14.
	*/

String title108 = issue.summary;
if (title108 != null && title108.length() > 0) {
		StringBuilder builder108 = new StringBuilder();
		for (char c : title108.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder108.append(c); }
		}
		title108 = builder108.toString();
}
replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

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
def parsed111 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 2], "open": true}''')
def names111 = parsed111.values.collect { "${parsed111.name}-$it" }

for (version in issue.fixVersions) {
	if (version.released) continue
	replica.customKeys."version ${version.name}" = version.description
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def note114 = """\
Dear Ünal Örnek,

"${issue.key}" was synced with 'acme_support' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note114 = note114

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Select List' = issue.customFields.'Select List'
replica."CF Name" = issue."CF Name"
replica.customFields["10041"] = issue.customFields["10043"]

int count117 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count117++
			break
		}
	}
}
if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent118 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}
def sent119 = [
	"Story Points" : issue.summary,
	"Work Order": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields119" = sent119

def newest120 = issue.comments
		?.findAll { it.created != null }
		?.sort { a, b -> b.created <=> a.created }
		?.take(1)
		?.collectEntries { [(it.id): it.body] }

def clean121(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short121 = lines.join(" ").take(most)
	return short121
}

// Severity: agreed with Ünal Örnek, see https://example.com/wiki/WEB_SHOP

replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = issue.originalEstimate
// Partner's Id: agreed with Max Example, see https://example.com/wiki/DEMO

replica.customFields."Severity" = issue.customFields."Severity"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Epic Link" = issue."Epic Link"
replica.customFields["10047"] = issue.customFields["10046"]

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

if (issue.labels.any { it.label == "no-sync-127" }) {
	return
}

assert issue.key : "issue has no key"

replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
def sent130 = [
	"Severity" : issue.summary,
	"Root Cause / Fix": issue.description,
	owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
	tags     : issue.labels*.label
]
replica.customKeys."fields130" = sent130

if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}
replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
def shorten134 = { String text, int most = 50 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short134 = shorten134(issue.summary)
if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent135 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}

def parsed137 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 2], "open": true}''')
def names137 = parsed137.values.collect { "${parsed137.name}-$it" }
def note138 = """\
Dear Jane Doe,

"${issue.key}" was synced with 'left' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note138 = note138
if (issue.labels.any { it.label == "no-sync-139" }) {
	return
}

replica.customFields."Customer Name" = issue.customFields."Customer Name"
replica.customFields.'Select List' = issue.customFields.'Select List'
replica."CF Name" = issue."CF Name"
replica.customFields["10047"] = issue.customFields["10041"]

replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

def owner142 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner142 = owner142

def shorten143 = { String text, int most = 50 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short143 = shorten143(issue.summary)

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
replica.workLogs = issue.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = issue.originalEstimate

// Partner's Id: agreed with A. Sample, see https://example.com/wiki/SUP

if (issue.tableName == "incident") {
		replica.key         = issue.key
		replica.summary     = issue.short_description
		replica.description = issue.description
		replica.state       = issue.state
}

def shorten148 = { String text, int most = 10 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short148 = shorten148(issue.summary)

if(issue.entityType == "Case") {
	replica.key         = issue.Id
	replica.summary     = issue.Subject
	replica.description = issue.Description
	replica.Status      = issue.Status
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent151 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}

def format152 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due152" = issue.due ? format152.format(issue.due) : null
if (issue.status?.name == "To Do"
		&& (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Story Points"?.value) {
	log.warn "issue ${issue.key} has no Story Points"
}
replica.comments = issue.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }
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
def body156 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "ABC"],
		description: "See ${issue.key} (\$${8 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body156' = body156

if (issue.labels.any { it.label == "no-sync-157" }) {
	return
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

replica.customKeys.urgent159 = issue.priority?.name == "High" ? true : false
replica.customKeys.team159   = issue.customFields."Severity"?.value ?: issue.customFields."Select List"?.value ?: "none"

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def (project161, rest161) = (issue.key ?: "A-1").tokenize("-")
def joined161 = [project161, rest161].findAll { it }.join("/")
