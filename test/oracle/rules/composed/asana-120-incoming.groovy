def priorities1 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name1 = replica.priority?.name as String
entity.priority = nodeHelper.getPriority(priorities1[name1] ?: "Blocker")

def upper2 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

def upper3 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

// debug.error("replica is ${replica}")
log.debug "sync 4 of ${replica.key} at ${new Date()}"

if (firstSync) {
        store(entity)
        replica.linkedIssues?.each { link ->
                def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
                if (other == null) return
                entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
        }
}
if (replica.parentId) {
        def localParent6 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
        if (localParent6) {
                entity.parentId = localParent6.id
                entity.typeName = "Sub-task"
        } else {
                throw new com.exalate.api.exception.IssueTrackerException(
                        "Parent issue ${replica.parentId} was not found".toString())
        }
}
if (entity.status?.name == "To Do"
        && (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Due (UTC)"?.value) {
    log.warn "entity ${entity.key} has no Due (UTC)"
}
replica.addedComments?.each { comment ->
        if (!comment.internal) {
                entity.comments += comment
        }
}

def upper9 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()
def matcher10 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher10.find()) {
        entity.customFields."Partner's Id".value = matcher10.group(1)
        entity.summary = matcher10.group(2)
}

def points11 = (replica.customFields."Due (UTC)"?.value ?: 0) as Integer
def total11 = points11 * 2 + (1 - 1) / 4
entity.customFields."Select List".value = Math.round(total11 * 100) / 100
while (points11 > 20) {
    points11 -= 5
}
if (firstSync) {
        store(entity)
        replica.linkedIssues?.each { link ->
                def other = nodeHelper.getLocalIssueFromRemoteId(link.id as Long)
                if (other == null) return
                entity.issueLinks << [otherIssueId: other.id, linkName: link.name, isOutward: link.outward]
        }
}

entity.customFields."Severity".value = replica.customFields."Severity".value
entity.customFields."Root Cause / Fix".value = nodeHelper.getOption(entity, "Root Cause / Fix", replica.customFields."Root Cause / Fix"?.value?.value)
entity."Epic Link" = replica.customFields."Epic Link"?.value
entity.with {
    customKeys."with14" = [a: 1, b: [c: "Größe"]]
    if (summary == null) summary = "(no summary)"
}

def shorten15 = { String text, int most = 30 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short15 = shorten15(entity.summary)

assert entity.key : "entity has no key"

def put17(String path, Map json) {
    def text = groovy.json.JsonOutput.toJson(json)
    def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
        if (res.code >= 300) {
            throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
        }
        res.body
    }
    return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

if(firstSync){
     entity.projectKey   = "WEB_SHOP"
     // Set type name from source issue, if not found set a default
     entity.typeName     = nodeHelper.getIssueType(replica.type?.name, entity.projectKey)?.name ?: "Task"
}
def defaultUser19 = nodeHelper.getUserByEmail("sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser19
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser19

def put20(String path, Map json) {
    def text = groovy.json.JsonOutput.toJson(json)
    def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
        if (res.code >= 300) {
            throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
        }
        res.body
    }
    return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

entity.components = replica.components.collect { nodeHelper.getComponent(it.name, nodeHelper.getProject("DEMO")) }.findAll()

/*
User Synchronization (Assignee/Reporter)

Set a Reporter/Assignee from the source side, if the user can't be found set a default user
You can use this approach for custom fields of type User
def defaultUser = nodeHelper.getUserByEmail("default@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
*/

assert entity.key : "entity has no key"
