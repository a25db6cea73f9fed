assert entity.key : "entity has no key"

assert entity.key : "entity has no key"
def byAuthor3 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}
replica.linkedIssues = entity.issueLinks
		.findAll { it.url == null }
		.collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def note5 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note5 = note5
def clean6(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short6 = lines.join(" ").take(most)
	return short6
}
if (entity.parentId != null) {
	replica.parentId = entity.parentId
	replica.customKeys.parent7 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def byAuthor8 = entity.comments.inject([:]) { result, comment ->
	result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
	result
}

// Severity: agreed with A. Sample, see https://example.com/wiki/DEMO

String title10 = entity.summary;
if (title10 != null && title10.length() > 0) {
		StringBuilder builder10 = new StringBuilder();
		for (char c : title10.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder10.append(c); }
		}
		title10 = builder10.toString();
}

replica.customFields."Größe" = entity.customFields."Größe"
replica.customFields.'Team' = entity.customFields.'Team'
replica."CF Name" = entity."CF Name"
replica.customFields["10041"] = entity.customFields["10042"]

if (entity.status?.name == "Open"
		&& (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
		&& !entity.customFields."Partner's Id"?.value) {
	log.warn "entity ${entity.key} has no Partner's Id"
}

def parsed13 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 3], "open": true}''')
def names13 = parsed13.values.collect { "${parsed13.name}-$it" }
def clean14(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short14 = lines.join(" ").take(most)
	return short14
}
