// sync-rule: change-processor jira-onprem
// Later messages for a repair order: finished is finished, everything else may change.
if (issue.status?.name == "Invoiced") {
    return
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def mileage = replica.customKeys?."Mileage"
if (mileage != null) {
    issue.customFields."Mileage".value = mileage
}

def steps = [
    "In Repair" : "Start repair",
    "Test Drive": "Hand to test",
    "Ready"     : "Finish"
]
def step = steps[replica.status?.name]
if (step && replica.status?.name != previous?.status?.name) {
    workflowHelper.transition(issue, step)
}
