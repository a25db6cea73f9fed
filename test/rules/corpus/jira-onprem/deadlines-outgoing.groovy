// sync-rule: outgoing jira-onprem
// Sends deadlines as working days from the day of the report; uses the external class DateText.
int days = ["Blocker": 1, "Critical": 2, "Major": 5].getOrDefault(issue.priority?.name, 10)

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.priority    = issue.priority
replica.comments    = issue.comments
replica.attachments = issue.attachments

def reported = DateText.day(issue.created)
replica.due = issue.due ?: DateText.date(DateText.addWorkingDays(reported, days))
replica.reportedOn = DateText.text(issue.created)
replica.age = DateText.age(issue.created, new Date())

if (issue.resolutionDate) {
    replica.solvedOn = DateText.text(issue.resolutionDate)
}
