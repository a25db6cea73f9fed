try {
  def found1 = nodeHelper.getUser(replica.assignee?.key)
  issue.assignee = found1
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  issue.customKeys."checked1" = true
}

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

if(firstSync){
  issue.entityType = "Case"
}
if(issue.entityType == "Case"){
  issue.Subject      = replica.summary
  issue.Description  = replica.description
  issue.Origin       = "Web"
  issue.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def newest4 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(7)
    ?.collectEntries { [(it.id): it.body] }

int count5 = 0
for(int i = 0; i < issue.attachments.size(); i++){
  def attachment = issue.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count5++
      break
    }
  }
}

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
  comment.body = "[${comment.author?.displayName}] " + comment.body
  comment
}

def newest7 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(3)
    ?.collectEntries { [(it.id): it.body] }

def parts8 = (issue.key ?: "X-0").split("-")
def number8 = parts8[-1] as int
def isOld8 = number8 in 1..900 || !(parts8[0] in ["OPS2", "DEMO"])
if(firstSync){
   issue.projectKey   = "WEB_SHOP"
   // Set type name from source issue, if not found set a default
   issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}

// Severity: agreed with Jane Doe, see https://example.com/wiki/WEB_SHOP
String title11 = issue.summary;
if(title11 != null && title11.length() > 0){
    StringBuilder builder11 = new StringBuilder();
    for(char c : title11.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder11.append(c); }
    }
    title11 = builder11.toString();
}

issue.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(issue, version.name, version.description) }

issue.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }
issue.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(issue, version.name, version.description) }

def matcher15 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher15.find()){
    issue.customFields."Partner's Id".value = matcher15.group(1)
    issue.summary = matcher15.group(2)
}

String title16 = issue.summary;
if(title16 != null && title16.length() > 0){
    StringBuilder builder16 = new StringBuilder();
    for(char c : title16.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder16.append(c); }
    }
    title16 = builder16.toString();
}
def priorities17 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name17 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities17[name17] ?: "High")
if(firstSync){
  issue.tableName = "incident"
}
if(issue.tableName == "incident"){
  issue.short_description = replica.summary
  issue.description       = replica.description
  issue.attachments      += replica.addedAttachments
  issue.comments         += replica.addedComments
}
def put19(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if(res.code >= 300){
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
