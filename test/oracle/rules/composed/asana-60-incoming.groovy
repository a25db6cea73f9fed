entity.customFields."Story Points".value = replica.customFields."Story Points".value
entity.customFields."Team".value = nodeHelper.getOption(entity, "Team", replica.customFields."Team"?.value?.value)
entity."CF Name" = replica.customFields."CF Name"?.value

final Map<String, String> users2 = [
    'sync@example.com'           : 'left.user',
    'support@example.com': 'right.user'
]
def login2 = users2.get(replica.assignee?.email?.toLowerCase(), 'nobody')
entity.assignee = nodeHelper.getUserByUsername(login2);

def response3 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues3 = response3?.issues ?: []
if (issues3.size() > 0) {
  issues3.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}
if (firstSync) {
  entity.projectKey = "SUP"
  entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths4 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
entity.areaPath = areaPaths4[replica.customFields."Due (UTC)"?.value?.value] ?: "SUP"
entity.iterationPath = replica.iterationPath ?: "SUP\\Sprint 9"

@groovy.transform.Field
final Map<String, List<String>> GROUPS5 = [
  "Größe": ["a@example.com", "b@example.com"],
  "other" : [],
]
def priorities6 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name6 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities6[name6] ?: "High")

entity.summary      = replica.summary;
entity.description  = replica.description;
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels;
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("DEMO")) }.findAll()
def upper9 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def matcher10 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher10.find()) {
    entity.customFields."Due (UTC)".value = matcher10.group(1)
    entity.summary = matcher10.group(2)
}

def matcher11 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher11.find()) {
    entity.customFields."Customer Name".value = matcher11.group(1)
    entity.summary = matcher11.group(2)
}

if(firstSync){
   entity.projectKey   = "OPS2"
   // Set type name from source issue, if not found set a default
   entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
