// sync-rule: change-processor jira-cloud
// Later messages of the old connection: texts, comments, files; status only forwards.
issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def order = ["To Do", "In Progress", "In Review", "Done"]
def statusMap = [
    "Open"    : "To Do",
    "Assigned": "In Progress",
    "Testing" : "In Review",
    "Closed"  : "Done"
]
def wanted = statusMap[replica.status?.name] ?: "To Do"
if (order.indexOf(wanted) > order.indexOf(issue.status?.name)) {
    issue.setStatus(wanted)
}

if (previous?.priority?.name != replica.priority?.name) {
    issue.priority = nodeHelper.getPriority(replica.priority?.name) ?: issue.priority
}
