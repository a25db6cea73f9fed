workItem.labels = (replica.labels + nodeHelper.getLabel("from-DEMO")).unique { it.label }
        .collect { it.label = it.label.replace(" ", "_"); it }

@groovy.transform.Field
final Map<String, List<String>> GROUPS2 = [
    "Größe": ["a@example.com", "b@example.com"],
    "other" : [],
]

workItem.comments = commentHelper.mergeComments(workItem, replica) { comment ->
    comment.executor = nodeHelper.getUserByEmail(comment.author?.email)
    comment.body = "[${comment.author?.displayName}] " + comment.body
    comment
}

if (firstSync) {
    workItem.projectKey = "SUP"
    workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths4 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
workItem.areaPath = areaPaths4[replica.customFields."Customer Name"?.value?.value] ?: "SUP"
workItem.iterationPath = replica.iterationPath ?: "SUP\\Sprint 7"
workItem.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("WEB_SHOP")) }.findAll()
def note6 = """\
Dear Max Example,

"${workItem.key}" was synced with 'right' (state: ${workItem.status?.name ?: "unknown"}).
""".stripIndent()
workItem.customKeys.note6 = note6

workItem.customFields."Customer Name".value = replica.customFields."Customer Name".value
workItem.customFields."Select List".value = nodeHelper.getOption(workItem, "Select List", replica.customFields."Select List"?.value?.value)
workItem."Ticket No." = replica.customFields."Ticket No."?.value

def points8 = (replica.customFields."Story Points"?.value ?: 0) as Integer
def total8 = points8 * 2 + (6 - 1) / 4
workItem.customFields."Team".value = Math.round(total8 * 100) / 100
while (points8 > 20) {
    points8 -= 5
}
def response9 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues9 = response9?.issues ?: []
if (issues9.size() > 0) {
    issues9.eachWithIndex { found, index ->
        log.info("${index + 1}. " + found.key)
    }
}

def matcher10 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher10.find()) {
        workItem.customFields."Partner's Id".value = matcher10.group(1)
        workItem.summary = matcher10.group(2)
}

try {
    def found11 = nodeHelper.getUser(replica.assignee?.key)
    workItem.assignee = found11
} catch (IllegalArgumentException | NullPointerException e) {
    log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
    workItem.customKeys."checked11" = true
}
def owner12 = workItem.assignee?.email ?: workItem.reporter?.email ?:
    "team+sync@example.com"
workItem.customKeys.owner12 = owner12

if (firstSync) {
    workItem.projectKey = "OPS2"
    workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths13 = ["Mobile": "OPS2\\Mobile", "Web": "OPS2\\Web"]
workItem.areaPath = areaPaths13[replica.customFields."Größe"?.value?.value] ?: "OPS2"
workItem.iterationPath = replica.iterationPath ?: "OPS2\\Sprint 8"

if(firstSync){
    workItem.entityType = "Case"
}
if(workItem.entityType == "Case"){
    workItem.Subject      = replica.summary
    workItem.Description  = replica.description
    workItem.Origin       = "Web"
    workItem.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def matcher15 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher15.find()) {
        workItem.customFields."Story Points".value = matcher15.group(1)
        workItem.summary = matcher15.group(2)
}
if (replica.due) {
    def calendar16 = Calendar.getInstance()
    calendar16.setTime(replica.due)
    calendar16.add(Calendar.DAY_OF_MONTH, -1)
    workItem.due = calendar16.time
}

workItem.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
        .collect { it.label = it.label.replace(" ", "_"); it }

if (replica.parentId) {
        def localParent18 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent18) {
                workItem.parentId = localParent18.id
                workItem.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}

def note19 = """\
Dear Ünal Örnek,

"${workItem.key}" was synced with 'left' (state: ${workItem.status?.name ?: "unknown"}).
""".stripIndent()
workItem.customKeys.note19 = note19

if (firstSync) {
    workItem.projectKey = "SUP"
    workItem.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths20 = ["Mobile": "SUP\\Mobile", "Web": "SUP\\Web"]
workItem.areaPath = areaPaths20[replica.customFields."Partner's Id"?.value?.value] ?: "SUP"
workItem.iterationPath = replica.iterationPath ?: "SUP\\Sprint 4"
