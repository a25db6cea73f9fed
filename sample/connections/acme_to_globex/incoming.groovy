// What Acme does with what Globex sends back.
if (firstSync) {
    issue.projectKey = "SUP"
    issue.typeName   = "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def statusMap = [
    "New"        : "To Do",
    "In Progress": "In Progress",
    "On Hold"    : "Waiting"
    "Resolved"   : "Done",
]
issue.setStatus(statusMap[replica.state] ?: "To Do")
