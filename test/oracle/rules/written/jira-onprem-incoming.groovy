// Incoming rule of the service desk: only requests from the portal are created here.
final String PROJECT = "SD"

def transitions = [
    "Open"    : [name: "Reopen", resolution: null],
    "Resolved": [name: "Resolve", resolution: "Done"],
    "Closed"  : [name: "Close", resolution: "Won't Do"],
]

if (firstSync) {
    if (!replica.customKeys?.portal) return
    issue.projectKey = PROJECT
    issue.typeName = "Service Request"
}

issue.summary = "[${replica.key}] ${replica.summary}".take(255)
issue.description = replica.description ?: "(empty)"

def target = transitions[replica.status?.name]
if (target && issue.status?.name != replica.status.name) {
    workflowHelper.transition(issue, target.name)
    if (target.resolution) {
        issue.resolution = nodeHelper.getResolution(target.resolution)
    }
} else if (!target) {
    log.warn("Status ${replica.status?.name} is not mapped")
}

issue.comments = commentHelper.mergeComments(issue, replica) { c ->
    c.roleLevel = c.internal ? "Service Desk Team" : null
    c
}

int added = 0
for (w in replica.addedWorklogs) {
    if (w.timeSpent < 60) continue
    added += w.timeSpent
}
issue.remainingEstimate = Math.max(0L, (issue.remainingEstimate ?: 0L) - added)
