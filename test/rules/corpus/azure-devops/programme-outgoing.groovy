// sync-rule: outgoing azure-devops
// The programme's way back to Jira: levels, effort in hours, area as component, iteration as sprint name, tests as a number.
import groovy.json.JsonSlurper
import java.text.SimpleDateFormat

def typeOf = ["Epic": "Epic", "Feature": "Feature", "User Story": "Story", "Bug": "Bug", "Task": "Sub-task"]
def kind = typeOf[workItem.type?.name]
if (!kind) {
    // Test cases, issues and the like have no counterpart.
    return
}

def iso = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss")
iso.timeZone = TimeZone.getTimeZone("UTC")
def date = { value -> value instanceof Date ? value : value ? iso.parse(value.toString().take(19)) : null }
def hours = { value -> value?.toString()?.isNumber() ? (value.toString().toBigDecimal() * 3600).longValue() : null }

replica.key         = workItem.key
replica.typeForJira = kind
replica.summary     = workItem.summary?.replaceFirst(/^\[Initiative\] /, "")
replica.status      = workItem.status
replica.priority    = workItem.priority
replica.assignee    = workItem.assignee
replica.reporter    = workItem.reporter
replica.parentId    = workItem.parentId
replica.comments    = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments = workItem.attachments.findAll { it.filesize <= 30_000_000 }
replica.labels      = workItem.labels?.findAll { !it.label.startsWith("ado:") }

replica.description = kind == "Bug" ? workItem."Microsoft.VSTS.TCM.ReproSteps" : workItem.description
replica.acceptance  = workItem."Microsoft.VSTS.Common.AcceptanceCriteria"

switch (kind) {
    case "Sub-task":
        replica.originalEstimate  = hours(workItem."Microsoft.VSTS.Scheduling.OriginalEstimate")
        replica.remainingEstimate = hours(workItem."Microsoft.VSTS.Scheduling.RemainingWork")
        replica.due               = date(workItem."Microsoft.VSTS.Scheduling.FinishDate")
        break
    case ["Story", "Bug"]:
        replica.storyPoints = workItem."Microsoft.VSTS.Scheduling.StoryPoints"
        break
    default:
        replica.storyPoints = workItem."Microsoft.VSTS.Scheduling.Effort"
        replica.due         = date(workItem."Microsoft.VSTS.Scheduling.TargetDate")
        replica.startOn     = date(workItem."Microsoft.VSTS.Scheduling.StartDate")
}

def area = (workItem.areaPath ?: "").tokenize("\\")
replica.componentName = area.size() > 1 ? area.last() : null
def iteration = (workItem.iterationPath ?: "").tokenize("\\")
replica.sprintName = iteration.size() > 1 ? iteration.drop(1).join(" ") : null

if (kind in ["Story", "Bug"]) {
    def path = "/Railway/_apis/wit/workitems/${workItem.id}".toString()
    def relations = httpClient.http("GET", path, null, ['$expand': ["relations"], "api-version": ["7.0"]], [:]) { response ->
        response.code == 200 ? new JsonSlurper().parseText(response.body).relations ?: [] : []
    }
    replica.testCases    = relations.count { it.rel == "Microsoft.VSTS.Common.TestedBy-Forward" }
    replica.pullRequests = relations.findAll { it.url.contains("PullRequestId") }.collect { it.url.split("%2F").last() }
}
