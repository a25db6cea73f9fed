// sync-rule: incoming azure-devops
// Written by somebody who comes from Jira: uses the alias issue and the short form of everything.
if (firstSync) {
    issue.projectKey = "Compass"
    issue.typeName   = nodeHelper.getIssueType(replica.type?.name, "Compass")?.name ?: "Task"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

def users = [
    "p.hansen@field.example.com": "peter.hansen@example.com",
    "s.amari@field.example.com" : "sara.amari@example.com"
]
def mail = users[replica.assignee?.email] ?: replica.assignee?.email ?: "compass.lead@example.com"
issue.assignee = nodeHelper.getUserByEmail(mail, "Compass")

def map = ["Open": "To Do", "In Progress": "Doing", "Done": "Done"]
issue.setStatus(map[replica.status?.name] ?: "To Do")
