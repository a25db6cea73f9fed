// sync-rule: incoming jira-cloud
// Remakes the links between twins. The issue is stored first, so that it has a key to link from.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

final def linkTypes = [
    "Blocks"    : "Blocks",
    "Cloners"   : "Cloners",
    "Duplicate" : "Duplicate",
    "Relates"   : "Relates",
    "Depends on": "Blocks"
]

if (firstSync) {
    issue.projectKey = "REL"
    issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary = replica.summary
issue.description = replica.description
issue.labels = replica.labels
issue.priority = nodeHelper.getPriority(replica.priority?.name ?: "Medium")
issue.comments = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
store(issue)

def present = httpClient.http("GET", "/rest/api/3/issue/${issue.key}?fields=issuelinks", null, [:], [:]) { response ->
    response.code == 200 ? new JsonSlurper().parseText(response.body).fields.issuelinks : []
}
def known = present.collect { (it.outwardIssue ?: it.inwardIssue).key } as Set

replica.linkedIssues?.each { link ->
    def twin = nodeHelper.getLocalIssueFromRemoteId(link.otherId.toLong())
    if (!twin || known.contains(twin.key)) return
    def (from, to) = link.direction == "outward" ? [issue.key, twin.key] : [twin.key, issue.key]
    def body = JsonOutput.toJson([
        type        : [name: linkTypes.getOrDefault(link.typeName, "Relates")],
        inwardIssue : [key: from],
        outwardIssue: [key: to]
    ])
    httpClient.http("POST", "/rest/api/3/issueLink", body, [:], ["Content-Type": ["application/json"]]) { response ->
        if (response.code != 201) log.warn("Link from ${from} to ${to} was refused: ${response.body}")
    }
}
