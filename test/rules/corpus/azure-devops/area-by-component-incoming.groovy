// sync-rule: incoming azure-devops
// Area and iteration follow component and version of the Jira side.
final PROJECT = "Aurora"
def areas = [
    "Login"   : "Aurora\\Identity",
    "Profile" : "Aurora\\Identity",
    "Invoices": "Aurora\\Finance",
    "Reports" : "Aurora\\Finance\\Reporting"
]

if (firstSync) {
    workItem.projectKey = PROJECT
    workItem.typeName   = ["Bug": "Bug", "Story": "User Story", "Epic": "Epic"][replica.type?.name] ?: "Task"
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.labels      = replica.labels
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

def component = replica.components ? replica.components[0].name : null
workItem.areaPath = areas[component] ?: PROJECT

// "Release 7.3" belongs to the iteration Aurora\R7\7.3
def release = replica.fixVersions?.collect { it.name =~ /(\d+)\.(\d+)/ }?.find { it.find() }
workItem.iterationPath = release != null ? "${PROJECT}\\R${release.group(1)}\\${release.group(1)}.${release.group(2)}".toString() : PROJECT

workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, PROJECT)

def states = ["To Do": "New", "In Progress": "Active", "In Review": "Resolved", "Done": "Closed"]
workItem.setStatus(states[replica.status?.name] ?: "New")
