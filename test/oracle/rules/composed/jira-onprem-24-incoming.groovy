if (replica.due) {
    def calendar1 = Calendar.getInstance()
    calendar1.setTime(replica.due)
    calendar1.add(Calendar.DAY_OF_MONTH, -5)
    issue.due = calendar1.time
}

def statusMapping2 = [
    "Open"       : "To Do",
    "In Progress": "In Progress",
    "Done"       : "Closed"
]
def remoteStatusName2 = replica.status.name
issue.setStatus(statusMapping2[remoteStatusName2] ?: remoteStatusName2)

issue.summary      = replica.summary
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.labels       = replica.labels

int count4 = 0
for (int i = 0; i < issue.attachments.size(); i++) {
    def attachment = issue.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count4++
            break
        }
    }
}
