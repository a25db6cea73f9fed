// sync-rule: outgoing jira-cloud
// Sends the links whose other end is under sync as well; the remote side finds its twins by our ids.
import groovy.json.JsonSlurper

final String path = "/rest/api/3/issue/${issue.key}?fields=issuelinks"
def answer = httpClient.http("GET", path, null, [:], ["Accept": ["application/json"]]) { response ->
    if (response.code >= 400) {
        log.warn("Links of ${issue.key} could not be read: ${response.code}")
        return [fields: [issuelinks: []]]
    }
    new JsonSlurper().parseText(response.body)
}

replica.linkedIssues = answer.fields.issuelinks.collect { link ->
    def outward = link.outwardIssue != null
    def other = outward ? link.outwardIssue : link.inwardIssue
    [
        otherId  : other.id,
        otherKey : other.key,
        typeName : link.type.name,
        direction: outward ? "outward" : "inward"
    ]
}.findAll { syncHelper.isIssueUnderSync(it.otherId) }

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.priority    = issue.priority
replica.labels      = issue.labels
replica.comments    = issue.comments
replica.attachments = issue.attachments
