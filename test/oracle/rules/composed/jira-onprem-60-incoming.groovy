def text1 = replica.description ?: ""
replica.description = text1.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
  def user = nodeHelper.getUser(id)
  user ? "@" + user.displayName : all
}
def priorities2 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name2 = replica.priority?.name as String
issue.priority = nodeHelper.getPriority(priorities2[name2] ?: "P1 - Critical")

try {
  def found3 = nodeHelper.getUser(replica.assignee?.key)
  issue.assignee = found3
} catch (IllegalArgumentException | NullPointerException e) {
  log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
  issue.customKeys."checked3" = true
}

replica.addedComments?.each { comment ->
    if(!comment.internal){
        issue.comments += comment
    }
}
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

def value6 = issue.customFields."Due (UTC)"?.value
if(value6 instanceof List){
  value6 = value6.collect { it?.value }.join(", ")
} else if (value6 instanceof Map && !value6.isEmpty()) {
  value6 = value6["value"]
} else if (value6 != null && !(value6 instanceof String)) {
  value6 = value6.toString()
}

def defaultUser7 = nodeHelper.getUserByEmail("sync@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser7
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser7

def matcher8 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if(matcher8.find()){
    issue.customFields."Severity".value = matcher8.group(1)
    issue.summary = matcher8.group(2)
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
