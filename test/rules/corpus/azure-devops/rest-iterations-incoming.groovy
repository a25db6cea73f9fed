// sync-rule: incoming azure-devops
// Puts the work item into the team's current iteration, which is asked for by REST; falls back to the project's root.
import groovy.json.JsonSlurper

final String project = "Meridian"
final String team = "Meridian%20Team"

String currentIteration(client, String projectName, String teamName) {
    def path = "/${projectName}/${teamName}/_apis/work/teamsettings/iterations"
    client.http("GET", path, null, ['$timeframe': ["current"], "api-version": ["7.0"]], [:]) { response ->
        if (response.code != 200) {
            return null
        }
        def found = new JsonSlurper().parseText(response.body as String)
        found.value ? found.value.first().path : null
    }
}

if (firstSync) {
    workItem.projectKey    = project
    workItem.typeName      = replica.type?.name == "Bug" ? "Bug" : "Product Backlog Item"
    workItem.iterationPath = currentIteration(httpClient, project, team) ?: project
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.labels      = replica.labels
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

def effort = replica.customFields."Story Points"?.value
if (effort != null) {
    workItem."Microsoft.VSTS.Scheduling.Effort" = effort as Double
}
