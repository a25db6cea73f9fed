def note1 = """\
Dear Max Example,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note1 = note1

def matcher2 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher2.find()) {
        entity.customFields."Größe".value = matcher2.group(1)
        entity.summary = matcher2.group(2)
}

if (replica.parentId) {
        def localParent3 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent3) {
                entity.parentId = localParent3.id
                entity.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}

def shorten4 = { String text, int most = 10 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short4 = shorten4(entity.summary)
def text5 = replica.description ?: ""
replica.description = text5.replaceAll(/\[~accountid:([\w:-]+)\]/) { all, id ->
    def user = nodeHelper.getUser(id)
    user ? "@" + user.displayName : all
}

entity.labels = (replica.labels + nodeHelper.getLabel("from-ABC")).unique { it.label }
        .collect { it.label = it.label.replace(" ", "_"); it }
def shorten7 = { String text, int most = 70 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short7 = shorten7(entity.summary)
entity.summary      = replica.summary
entity.description  = replica.description
entity.comments     = commentHelper.mergeComments(entity, replica)
entity.attachments  = attachmentHelper.mergeAttachments(entity, replica)
entity.labels       = replica.labels
def defaultUser9 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser9
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser9

entity.labels = (replica.labels + nodeHelper.getLabel("from-WEB_SHOP")).unique { it.label }
        .collect { it.label = it.label.replace(" ", "_"); it }

switch (replica.status?.name) {
    case "Waiting for customer":
    case "Reopened":
        entity.setStatus("To Do")
        break
    case ~/(?i)in .*/:
        entity.setStatus("In Progress")
        break
    default:
        entity.setStatus("Working")
}

try {
    def found12 = nodeHelper.getUser(replica.assignee?.key)
    entity.assignee = found12
} catch (IllegalArgumentException | NullPointerException e) {
    log.warn("No user for ${replica.assignee}: " + e.message)
} finally {
    entity.customKeys."checked12" = true
}
def clean13(String text, int most = 255) {
    if (text == null || text.trim().isEmpty()) return "-"
    def lines = text.readLines().findAll { !it.trim().isEmpty() }
    def short13 = lines.join(" ").take(most)
    return short13
}
entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("OPS2")) }.findAll()
def (project15, rest15) = (entity.key ?: "A-1").tokenize("-")
def joined15 = [project15, rest15].findAll { it }.join("/")

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("SUP")) }.findAll()
if (replica.parentId) {
        def localParent17 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent17) {
                entity.parentId = localParent17.id
                entity.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}
if (firstSync) {
    entity.projectKey = "DEMO"
    entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths18 = ["Mobile": "DEMO\\Mobile", "Web": "DEMO\\Web"]
entity.areaPath = areaPaths18[replica.customFields."Partner's Id"?.value?.value] ?: "DEMO"
entity.iterationPath = replica.iterationPath ?: "DEMO\\Sprint 3"
if (firstSync) {
        store(entity)
        replica.linkedIssues?.each { link ->
                def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
                if (other == null) return
                entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
        }
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS20 = [
    "Customer Name": ["a@example.com", "b@example.com"],
    "other" : [],
]
if (replica.parentId) {
        def localParent21 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent21) {
                entity.parentId = localParent21.id
                entity.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}
