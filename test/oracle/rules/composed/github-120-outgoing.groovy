for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

def clean2(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short2 = lines.join(" ").take(most)
  return short2
}

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
def parsed4 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 9], "open": true}''')
def names4 = parsed4.values.collect { "${parsed4.name}-$it" }

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
assert issue.key : "issue has no key"

def value7 = issue.customFields."Due (UTC)"?.value
if(value7 instanceof List){
  value7 = value7.collect { it?.value }.join(", ")
} else if (value7 instanceof Map && !value7.isEmpty()) {
  value7 = value7["value"]
} else if (value7 != null && !(value7 instanceof String)) {
  value7 = value7.toString()
}

def upper8 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def shorten9 = { String text, int most = 80 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short9 = shorten9(issue.summary)
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)
replica.customKeys.urgent11 = issue.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team11   = issue.customFields."Due (UTC)"?.value ?: issue.customFields."Root Cause / Fix"?.value ?: "none"

def upper12 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
if (issue.status?.name == "Waiting for customer"
    && (issue.priority?.name == "P1 - Critical" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Customer Name"?.value) {
  log.warn "issue ${issue.key} has no Customer Name"
}
replica.comments = issue.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

def shorten15 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short15 = shorten15(issue.summary)
replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.linkedIssues = issue.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

@groovy.transform.Field
final Map<String, List<String>> GROUPS18 = [
  "Due (UTC)": ["a@example.com", "b@example.com"],
  "other" : [],
]

/*
 * WEB_SHOP: rules for left.
 * Changed by Jane Doe on 2024-08-12.
 */

for(version in issue.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}

if(issue.type?.name in ["Bug", "Task", "Customer Name"]){
  replica.typeName = issue.type.name
} else {
  replica.typeName = "Task"
}

/*
 * OPS2: rules for left.
 * Changed by A. Sample on 2024-07-19.
 */

replica.project = issue.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
assert issue.key : "issue has no key"

def body25 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${issue.key} (\$${1 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body25' = body25

def parsed26 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 6], "open": true}''')
def names26 = parsed26.values.collect { "${parsed26.name}-$it" }

def clean27(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short27 = lines.join(" ").take(most)
  return short27
}
