// sync-rule: incoming jira-cloud
// Several customers' tickets about one known problem are joined to the problem's issue instead of making new ones.
import groovy.json.JsonSlurper

// The customer writes the key of the known problem into a text field; the first key found in it counts.
def problemKey = (replica.customFields."Known Problem"?.value ?: "").toString().find(/[A-Z][A-Z0-9]+-\d+/)

if (firstSync) {
    issue.projectKey = "PRB"
    issue.typeName   = "Problem"
    if (problemKey) {
        def answer = httpClient.http("GET", "/rest/api/3/issue/${problemKey}", null, ["fields": ["summary"]], [:]) { response ->
            response.code == 200 ? new JsonSlurper().parseText(response.body) : null
        }
        if (answer) {
            issue.id  = answer.id
            issue.key = answer.key
        }
    }
}

// Only the tracker of the problem itself may change its text: joined tickets add to it.
if (!problemKey) {
    issue.summary     = replica.summary
    issue.description = replica.description
}
issue.labels     += nodeHelper.getLabel("customer-" + (replica.project?.key ?: "unknown").toLowerCase())
issue.comments    = commentHelper.mergeComments(issue, replica) { comment ->
    comment.body = "*${replica.key}* ${comment.author?.displayName ?: 'somebody'}: ${comment.body}"
    comment
}
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
