// sync-rule: outgoing jira-cloud
// The yard's board answers the shipyard's portfolio: everything that its incoming rule reads, and nothing else.
import groovy.json.JsonSlurper

final PLAIN = ["Hull Number", "Drawing", "Weight (kg)", "Planned Start", "Planned End", "Steel Grade"]
final CHOICES = ["Yard", "Trade", "Criticality", "Certificates", "Place"]
final PEOPLE = ["Foreman", "Surveyor", "Crew"]

if (issue.labels.any { it.label == "yard-only" }) {
    return
}

replica.key               = issue.key
replica.type              = issue.type
replica.summary           = issue.summary
replica.description       = issue.description
replica.environment       = issue.environment
replica.priority          = issue.priority
replica.status            = issue.status
replica.resolution        = issue.resolution
replica.due               = issue.due
replica.labels            = issue.labels
replica.assignee          = issue.assignee
replica.reporter          = issue.reporter
replica.parentId          = issue.parentId
replica.components        = issue.components
replica.fixVersions       = issue.fixVersions
replica.affectedVersions  = issue.affectedVersions
replica.attachments       = issue.attachments
replica.comments          = issue.comments.findAll { !it.groupLevel }
replica.workLogs          = issue.workLogs
replica.originalEstimate  = issue.originalEstimate

(PLAIN + CHOICES + PEOPLE).each { name ->
    replica.customFields."${name}" = issue.customFields."${name}"
}

// The name of the ship stands in the name of the project: "MV Aurora (newbuild)"
def ship = (issue.project?.name ?: "") =~ /^(?:MV|MS|SS)\s+([^(]+?)\s*(?:\(.*\))?$/
replica.shipName = ship.matches() ? ship.group(1) : null

if (issue.type?.name == "Work Package") {
    replica.packageNumber = issue.customFields."Package"?.value?.toString()?.find(/\d+/)?.toInteger()
}

// Links, read by REST
def links = httpClient.http("GET", "/rest/api/3/issue/${issue.key}?fields=issuelinks", null, [:], [:]) { response ->
    response.code == 200 ? new JsonSlurper().parseText(response.body).fields.issuelinks : []
}
replica.linkedIssues = links.collect { link ->
    def other = link.outwardIssue ?: link.inwardIssue
    [otherId: other.id, typeName: link.type.name, direction: link.outwardIssue ? "outward" : "inward"]
}
