replica.addedComments?.each { comment ->
    if(!comment.internal){
        entity.comments += comment
    }
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

entity.with {
  customKeys."with3" = [a: 1, b: [c: "Customer Name"]]
  if (summary == null) summary = "(no summary)"
}
if(firstSync){
  entity.entityType = "Case"
}
if(entity.entityType == "Case"){
  entity.Subject      = replica.summary
  entity.Description  = replica.description
  entity.Origin       = "Web"
  entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}
/*
 * ABC: rules for right.
 * Changed by Ünal Örnek on 2024-09-18.
 */

if(firstSync){
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

try {
  def found7 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found7
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked7" = true
}

if(firstSync){
  entity.projectKey = "WEB_SHOP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths8 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
entity.areaPath = areaPaths8[replica.customFields."Partner's Id"?.value?.value] ?: "WEB_SHOP"
entity.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 8"

entity.customFields."Severity".value = replica.customFields."Severity".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value

replica.addedComments?.each { comment ->
    if(!comment.internal){
        entity.comments += comment
    }
}
if(firstSync){
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

def matcher12 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher12.find()){
    entity.customFields."Severity".value = matcher12.group(1)
    entity.summary = matcher12.group(2)
}

final Map<String, String> users13 = [
    'team+sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login13 = users13.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login13)

def byAuthor14 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

int count15 = 0
for(int i = 0; i < entity.attachments.size(); i++){
  def attachment = entity.attachments[i]
  for(String ending : [".exe", ".bat", ".CSV"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count15++
      break
    }
  }
}

/*
 * WEB_SHOP: rules for acme_support.
 * Changed by A. Sample on 2024-04-17.
 */
def defaultUser17 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser17
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser17

entity.fixVersions = replica
    .fixVersions
    // ensure that all the fixVersions are available on the destination side
    .collect { version -> nodeHelper.createVersion(entity, version.name, version.description) }

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()

def response20 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues20 = response20?.issues ?: []
if(issues20.size() > 0){
  issues20.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
