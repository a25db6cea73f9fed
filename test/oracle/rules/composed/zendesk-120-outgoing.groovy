replica.comments = issue.comments.collect {
		comment ->
		comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
		comment
}

replica.linkedIssues = issue.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def note3 = """\
Dear Max Example,

"${issue.key}" was synced with 'right' (state: ${issue.status?.name ?: "unknown"}).
""".stripIndent()
issue.customKeys.note3 = note3

if (issue.status?.name == "New"
		&& (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Due (UTC)"?.value) {
	log.warn "issue ${issue.key} has no Due (UTC)"
}

issue.with {
	customKeys."with5" = [a: 1, b: [c: "Partner's Id"]]
	if (summary == null) summary = "(no summary)"
}
if (issue.parentId != null) {
	replica.parentId = issue.parentId
	replica.customKeys.parent6 = httpClient.get("/rest/api/2/issue/${issue.parentId}")?.key
}
def owner7 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner7 = owner7

def body8 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "DEMO"],
		description: "See ${issue.key} (\$${9 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body8' = body8

int count9 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".zip"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count9++
			break
		}
	}
}

String title10 = issue.summary;
if (title10 != null && title10.length() > 0) {
		StringBuilder builder10 = new StringBuilder();
		for (char c : title10.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder10.append(c); }
		}
		title10 = builder10.toString();
}
def body11 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${issue.key} (\$${3 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body11' = body11
def shorten12 = { String text, int most = 70 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short12 = shorten12(issue.summary)

def body13 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "OPS2"],
		description: "See ${issue.key} (\$${2 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body13' = body13

def upper14 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def body15 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "SUP"],
		description: "See ${issue.key} (\$${4 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body15' = body15
if (issue.type?.name in ["Bug", "Task", "Partner's Id"]) {
	replica.typeName = issue.type.name
} else {
	replica.typeName = "Task"
}
def value17 = issue.customFields."Customer Name"?.value
if (value17 instanceof List) {
	value17 = value17.collect { it?.value }.join(", ")
} else if (value17 instanceof Map && !value17.isEmpty()) {
	value17 = value17["value"]
} else if (value17 != null && !(value17 instanceof String)) {
	value17 = value17.toString()
}

if (issue.status?.name == "Waiting for customer"
		&& (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Severity"?.value) {
	log.warn "issue ${issue.key} has no Severity"
}

def body19 = groovy.json.JsonOutput.toJson([
	fields: [
		summary    : issue.summary,
		labels     : ["synced", "SUP"],
		description: "See ${issue.key} (\$${4 * 10} budget)"
	],
	update: [:]
])
replica.customKeys.'body19' = body19
