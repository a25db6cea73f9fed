if(entity.parentId != null){
  replica.parentId = entity.parentId
  replica.customKeys.parent1 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def note3 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note3 = note3

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

assert entity.key : "entity has no key"
assert entity.key : "entity has no key"

def clean7(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short7 = lines.join(" ").take(most)
  return short7
}

def body8 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${entity.key} (\$${1 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body8' = body8

def note9 = """\
Dear Max Example,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note9 = note9

def value10 = entity.customFields."Severity"?.value
if(value10 instanceof List){
  value10 = value10.collect { it?.value }.join(", ")
} else if (value10 instanceof Map && !value10.isEmpty()) {
  value10 = value10["value"]
} else if (value10 != null && !(value10 instanceof String)) {
  value10 = value10.toString()
}

if(entity.parentId != null){
  replica.parentId = entity.parentId
  replica.customKeys.parent11 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def format12 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due12" = entity.due ? format12.format(entity.due) : null
replica.comments = entity.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

assert entity.key : "entity has no key"

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
def sent16 = [
  "Severity" : entity.summary,
  "Work Order": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields16" = sent16
def shorten17 = { String text, int most = 80 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short17 = shorten17(entity.summary)
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

@groovy.transform.Field
final Map<String, List<String>> GROUPS21 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]
def sent22 = [
  "Severity" : entity.summary,
  "Select List": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields22" = sent22

String title23 = entity.summary;
if(title23 != null && title23.length() > 0){
    StringBuilder builder23 = new StringBuilder();
    for(char c : title23.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder23.append(c); }
    }
    title23 = builder23.toString();
}
