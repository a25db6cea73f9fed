// sync-rule: incoming jira-cloud
// Close to the default, with the three maps that nearly everybody adds first: status, priority and users.
def statusMap = [
    "New"        : "To Do",
    "Assigned"   : "To Do",
    "In Progress": "In Progress",
    "On Hold"    : "Waiting",
    "Resolved"   : "Done",
    "Closed"     : "Done"
]
def priorityMap = [
    "1 - Critical": "Highest",
    "2 - High"    : "High",
    "3 - Moderate": "Medium",
    "4 - Low"     : "Low"
]
def userMap = [
    "lena.brook@vendor.example.com" : "lena.brook@example.com",
    "tomas.fjord@vendor.example.com": "tomas.fjord@example.com"
]

if (firstSync) {
    issue.projectKey = "NET"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "NET")?.name ?: "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def remoteMail = replica.assignee?.email
issue.assignee = nodeHelper.getUserByEmail(userMap[remoteMail] ?: remoteMail)
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("desk@example.com")

issue.priority = nodeHelper.getPriority(priorityMap[replica.priority?.name] ?: "Medium")
issue.setStatus(statusMap[replica.status?.name] ?: "To Do")
