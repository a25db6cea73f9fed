/*
 * OPS2: rules for acme_support.
 * Changed by Jane Doe on 2024-03-14.
 */

def newest2 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }
// debug.error("replica is ${replica}")
log.debug "sync 3 of ${replica.key} at ${new Date()}"

try {
  def found4 = nodeHelper.getUser(replica.assignee?.key)
  entity.assignee = found4
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  entity.customKeys."checked4" = true
}
if(firstSync){
   entity.projectKey   = "SUP"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
def priorities6 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name6 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities6[name6] ?: "High")
if(firstSync){
    store(entity)
    replica.linkedIssues?.each { link ->
        def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
        if (other == null) return
        entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
    }
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
    .collect { it.label = it.label.replace(" ", "_"); it }

def points9 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total9 = points9 * 2 + (8 - 1) / 4
entity.customFields."Select List".value = Math.round(total9 * 100) / 100
while(points9 > 20){
  points9 -= 5
}

def response10 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues10 = response10?.issues ?: []
if(issues10.size() > 0){
  issues10.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}

int count11 = 0
for(int i = 0; i < entity.attachments.size(); i++){
  def attachment = entity.attachments[i]
  for(String ending : [".exe", ".bat", ".zip"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count11++
      break
    }
  }
}
