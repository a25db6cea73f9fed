import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.text.SimpleDateFormat
import com.exalate.api.exception.IssueTrackerException
import com.exalate.basic.domain.BasicIssueKey

class EpicLinks {
    static final String FIELD = "Epic Link"
    def nodeHelper
    def log

    BasicIssueKey find(remoteId) {
        if (remoteId == null) { return null }
        def local = nodeHelper.getLocalIssueKeyFromRemoteId(remoteId)
        if (!local) {
            log.debug("epic $remoteId is not here yet")
            return null
        }
        new BasicIssueKey(local.id as Long, local.urn as String)
    }
}

def js = new JsonSlurper()
def sdf = new SimpleDateFormat("yyyy-MM-dd")

def fetch = { String path, Map<String, List<String>> query = [:] ->
    def all = query.collect { k, vs -> vs.collect { v -> "${k}=${URLEncoder.encode(v, 'UTF-8')}" } }.flatten().join("&")
    def text = httpClient.http("GET", path + (all ? "?" + all : ""), null, null, null) { req, res ->
        if (res.code == 404) {
            return null
        } else if (res.code >= 400) {
            throw new IssueTrackerException("GET ${path} failed with ${res.code}".toString())
        }
        res.body as String
    }
    text == null ? null : js.parseText(text)
}

if (firstSync) {
    issue.projectKey = "EPIC"
    issue.typeName = (replica.type?.name == "Epic") ? "Epic" : "Story"
    if (issue.typeName == "Epic") {
        issue.customFields."Epic Name".value = replica.customFields."Epic Name"?.value ?: replica.summary
    }
}

issue.summary = replica.summary
issue.description = replica.description
issue.labels = replica.labels

def epicLinks = new EpicLinks(nodeHelper: nodeHelper, log: log)
def epic = epicLinks.find(replica.customFields[EpicLinks.FIELD]?.value?.id)
if (epic != null) issue.customFields."Epic Link".value = epic.urn

if (replica.customFields."Start date"?.value) {
    issue.customFields."Start date".value = sdf.parse(replica.customFields."Start date".value as String)
}

def sprints = fetch("/rest/agile/1.0/board/1/sprint", [state: ["active", "future"]])?.values ?: []
def wanted = replica.customFields."Sprint"?.value*.name
def sprint = sprints.find { s -> wanted?.any { w -> w.equalsIgnoreCase(s.name) } }
if (sprint) {
    issue.customFields."Sprint".value = sprint.id
}

issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    def author = nodeHelper.getUserByEmail(comment.author?.email)
    if (author) {
        comment.executor = author
    } else {
        comment.body = "*${comment.author?.displayName}*: " + comment.body
    }
    comment
})

try {
    def payload = JsonOutput.toJson(fields: [(EpicLinks.FIELD): epic?.urn, labels: issue.labels*.label])
    log.debug(payload)
} catch (Exception e) {
    throw new IssueTrackerException("Could not describe ${issue.key}: " + e.message, e)
}
return
