def clean1(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short1 = lines.join(" ").take(most)
	return short1
}
if (firstSync) {
		store(issue)
		replica.linkedIssues?.each { link ->
				def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
				if (other == null) return
				issue.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
		}
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS3 = [
	"Größe": ["a@example.com", "b@example.com"],
	"other" : [],
]
def priorities4 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name4 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities4[name4] ?: "Blocker")

def owner5 = issue.assignee?.email ?: issue.reporter?.email ?:
	"team+sync@example.com"
issue.customKeys.owner5 = owner5

issue.labels = (replica.labels + nodeHelper.getLabel("from-OPS2")).unique { it.label }
		.collect { it.label = it.label.replace(" ", "_"); it }

def defaultUser7 = nodeHelper.getUserByEmail("team+sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser7
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser7

if (replica.parentId) {
		def localParent8 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent8) {
				issue.parentId = localParent8.id
				issue.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

String title9 = issue.summary;
if (title9 != null && title9.length() > 0) {
		StringBuilder builder9 = new StringBuilder();
		for (char c : title9.toCharArray()) {
				if (Character.isLetterOrDigit(c)) { builder9.append(c); }
		}
		title9 = builder9.toString();
}
if (replica.parentId) {
		def localParent10 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent10) {
				issue.parentId = localParent10.id
				issue.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

issue.summary      = replica.summary
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.labels       = replica.labels
final Map<String, String> users12 = [
		'sync@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login12 = users12.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login12)
if(firstSync){
		issue.projectKey   = "WEB_SHOP"
		// Set type name from source issue, if not found set a default
		issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}

def priorities14 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name14 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities14[name14] ?: "P1 - Critical")
// debug.error("replica is ${replica}")
log.debug "sync 15 of ${replica.key} at ${new Date()}"

final Map<String, String> users16 = [
		'jane.doe@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login16 = users16.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login16)

if (issue.status?.name == "To Do"
		&& (issue.priority?.name == "Blocker" || issue.labels*.label.contains("vip"))
		&& !issue.customFields."Partner's Id"?.value) {
	log.warn "issue ${issue.key} has no Partner's Id"
}

/*
	* OPS2: rules for right.
	* Changed by Max Example on 2024-02-11.
	*/

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
	comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
	comment.body = "[${comment.author?.displayName}] " + comment.body
	comment
}
if(firstSync){
		issue.projectKey   = "DEMO"
		// Set type name from source issue, if not found set a default
		issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}

def shorten21 = { String text, int most = 70 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short21 = shorten21(issue.summary)

def (project22, rest22) = (issue.key ?: "A-1").tokenize("-")
def joined22 = [project22, rest22].findAll { it }.join("/")

if(firstSync){
		issue.repository   = "example/partner-desk"
}

if (firstSync) {
	issue.tableName = "incident"
}
if (issue.tableName == "incident") {
	issue.short_description = replica.summary
	issue.description       = replica.description
	issue.attachments      += replica.addedAttachments
	issue.comments         += replica.addedComments
}

issue.with {
	customKeys."with25" = [a: 1, b: [c: "Customer Name"]]
	if (summary == null) summary = "(no summary)"
}
issue.with {
	customKeys."with26" = [a: 1, b: [c: "Story Points"]]
	if (summary == null) summary = "(no summary)"
}

def (project27, rest27) = (issue.key ?: "A-1").tokenize("-")
def joined27 = [project27, rest27].findAll { it }.join("/")
final Map<String, String> users28 = [
		'team+sync@example.com'           : 'left.user',
		'support@example.com': 'right.user'
]
def login28 = users28.get(replica.assignee?.email?.toLowerCase(), 'nobody')
issue.assignee = nodeHelper.getUserByUsername(login28)
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
	comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
	comment.body = "[${comment.author?.displayName}] " + comment.body
	comment
}
def points30 = (replica.customFields."Partner's Id"?.value ?: 0) as Integer
def total30 = points30 * 2 + (8 - 1) / 4
issue.customFields."Work Order".value = Math.round(total30 * 100) / 100
while (points30 > 20) {
	points30 -= 5
}

try {
	def found31 = nodeHelper.getUser(replica.assignee?.key)
	issue.assignee = found31
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	issue.customKeys."checked31" = true
}

// debug.error("replica is ${replica}")
log.debug "sync 32 of ${replica.key} at ${new Date()}"
def upper33 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def text34 = replica.description ?: ""
replica.description = text34.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}

def value35 = issue.customFields."Severity"?.value
if (value35 instanceof List) {
	value35 = value35.collect { it?.value }.join(", ")
} else if (value35 instanceof Map && !value35.isEmpty()) {
	value35 = value35["value"]
} else if (value35 != null && !(value35 instanceof String)) {
	value35 = value35.toString()
}

issue.comments = commentHelper.mergeComments(issue, replica, { it.executor = nodeHelper.getUserByEmail(it.author?.email); it })

issue.customFields."Partner's Id".value = replica.customFields."Partner's Id".value
issue.customFields."Team".value = nodeHelper.getOption(issue, "Team", replica.customFields."Team"?.value?.value)
issue."CF Name" = replica.customFields."CF Name"?.value
if (replica.parentId) {
		def localParent38 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
		if (localParent38) {
				issue.parentId = localParent38.id
				issue.typeName = "Sub-task"
		} else {
				throw new com.exalate.api.exception.IssueTrackerException(
						"Parent issue ${replica.parentId} was not found".toString())
		}
}

/*
	* DEMO: rules for partner-desk.
	* Changed by Ünal Örnek on 2024-07-17.
	*/

def parts40 = (issue.key ?: "X-0").split("-")
def number40 = parts40[-1] as int
def isOld40 = number40 in 1..400 || !(parts40[0] in ["DEMO", "DEMO"])

if(firstSync){
		issue.repository   = "example/partner-desk"
}
int count42 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
	def attachment = issue.attachments[i]
	for (String ending : [".exe", ".bat", ".js"]) {
		if (attachment.filename.toLowerCase().endsWith(ending)) {
			count42++
			break
		}
	}
}
if (replica.due) {
	def calendar43 = Calendar.getInstance()
	calendar43.setTime(replica.due)
	calendar43.add(Calendar.DAY_OF_MONTH, -7)
	issue.due = calendar43.time
}

if (replica.due) {
	def calendar44 = Calendar.getInstance()
	calendar44.setTime(replica.due)
	calendar44.add(Calendar.DAY_OF_MONTH, -4)
	issue.due = calendar44.time
}

def shorten45 = { String text, int most = 60 ->
	text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short45 = shorten45(issue.summary)

try {
	def found46 = nodeHelper.getUser(replica.assignee?.key)
	issue.assignee = found46
} catch (IllegalArgumentException | NullPointerException e) {
	log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
	issue.customKeys."checked46" = true
}

if(firstSync){
		issue.projectKey   = "DEMO"
		// Set type name from source issue, if not found set a default
		issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
switch (replica.status?.name) {
	case "To Do":
	case "Reopened":
		issue.setStatus("To Do")
		break
	case ~/(?i)in .*/:
		issue.setStatus("In Progress")
		break
	default:
		issue.setStatus("Working")
}
/*
	* WEB_SHOP: rules for right.
	* Changed by A. Sample on 2024-08-11.
	*/

def text50 = replica.description ?: ""
replica.description = text50.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
	def user = nodeHelper.getUser(id)
	user ? "@" + user.displayName : all
}
def value51 = issue.customFields."Customer Name"?.value
if (value51 instanceof List) {
	value51 = value51.collect { it?.value }.join(", ")
} else if (value51 instanceof Map && !value51.isEmpty()) {
	value51 = value51["value"]
} else if (value51 != null && !(value51 instanceof String)) {
	value51 = value51.toString()
}

def clean52(String text, int most = 255) {
	if (text == null || text.trim().isEmpty()) return "-"
	def lines = text.readLines().findAll { !it.trim().isEmpty() }
	def short52 = lines.join(" ").take(most)
	return short52
}
