def put1(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
def matcher2 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher2.find()) {
    defect.customFields."Severity".value = matcher2.group(1)
    defect.summary = matcher2.group(2)
}

defect.customFields."Severity".value = replica.customFields."Severity".value
defect.customFields."Root Cause / Fix".value = nodeHelper.getOption(defect, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
defect."CF Name" = replica.customFields."CF Name"?.value
def value4 = defect.customFields."Größe"?.value
if (value4 instanceof List) {
  value4 = value4.collect { it?.value }.join(", ")
} else if (value4 instanceof Map && !value4.isEmpty()) {
  value4 = value4["value"]
} else if (value4 != null && !(value4 instanceof String)) {
  value4 = value4.toString()
}
def text5 = replica.description ?: ""
replica.description = text5.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}

defect.summary      = replica.summary;
defect.description  = replica.description;
defect.comments     = commentHelper.mergeComments(defect, replica)
defect.attachments  = attachmentHelper.mergeAttachments(defect, replica)
defect.labels       = replica.labels;
def (project7, rest7) = (defect.key ?: "A-1").tokenize("-")
def joined7 = [project7, rest7].findAll { it }.join("/")

if (firstSync) {
  defect.projectKey = "WEB_SHOP"
  defect.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths8 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
defect.areaPath = areaPaths8[replica.customFields."Story Points"?.value?.value] ?: "WEB_SHOP"
defect.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 3"

defect.with {
  customKeys."with9" = [a: 1, b: [c: "Due (UTC)"]]
  if (summary == null) summary = "(no summary)"
}
assert defect.key : "defect has no key"

defect.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(defect, version.name, version.description) }

defect.labels = (replica.labels + nodeHelper.getLabel("from-ABC")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

final Map<String, String> users13 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login13 = users13.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login13);

defect.customFields."Story Points".value = replica.customFields."Story Points".value
defect.customFields."Work Order".value = nodeHelper.getOption(defect, "Work Order", replica.customFields."Work Order"?.value?.value)
defect."CF Name" = replica.customFields."CF Name"?.value
assert defect.key : "defect has no key"
if (replica.due) {
  def calendar16 = Calendar.getInstance()
  calendar16.setTime(replica.due)
  calendar16.add(Calendar.DAY_OF_MONTH, -8)
  defect.due = calendar16.time
}

defect.with {
  customKeys."with17" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}

defect.comments = commentHelper.mergeComments(defect, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

final Map<String, String> users19 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login19 = users19.get(replica.assignee?.email?.toLowerCase(), 'nobody')
defect.assignee = nodeHelper.getUserByUsername(login19);
def parts20 = (defect.key ?: "X-0").split("-")
def number20 = parts20[-1] as int
def isOld20 = number20 in 1..700 || !(parts20[0] in ["SUP", "DEMO"])
@groovy.transform.Field
final Map<String, List<String>> GROUPS21 = [
  "Partner's Id": ["a@example.com", "b@example.com"],
  "other" : [],
]

def put22(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

// debug.error("replica is ${replica}")
log.debug "sync 23 of ${replica.key} at ${new Date()}"
