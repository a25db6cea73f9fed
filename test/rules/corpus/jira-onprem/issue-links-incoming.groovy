// sync-rule: incoming jira-onprem
// Keeps links between twins with the hub's own link objects; web links are taken over as they are.
import com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink

def linkTypes = ["Blocks": "Blocks", "Relates": "Relates", "Cloners": "Relates", "Duplicate": "Duplicate"]

if (firstSync) {
    issue.projectKey = "CROSS"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "CROSS")?.name ?: "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def links = []
replica.issueLinks?.each { remote ->
    if (remote.url) {
        links << remote
        return
    }
    def twin = remote.otherIssueId ? syncHelper.getLocalIssueKeyFromRemoteId(remote.otherIssueId) : null
    if (twin) {
        def link = new BasicHubIssueLink()
        link.otherIssueId = twin.id as Long
        link.linkTypeName = linkTypes[remote.linkTypeName] ?: "Relates"
        link.linkName     = remote.linkName
        links << link
    }
}
issue.issueLinks = links
