// sync-rule: incoming hp-alm
// Bugs of the supplier's Jira become defects; all comments share the one comments area.
def severityMap = [
    "Blocker": "5-Urgent",
    "Critical": "4-Very High",
    "Major": "3-High",
    "Minor": "2-Medium"
]
def statusMap = [
    "Open"    : "New",
    "To Do"   : "New",
    "Doing"   : "Open",
    "Resolved": "Fixed",
    "Closed"  : "Closed",
    "Reopened": "Reopen"
]

defect.summary      = replica.summary
defect.description  = replica.description
defect.severityName = severityMap[replica.priority?.name] ?: "1-Low"
defect.priority     = qcHelper.getPriority(severityMap[replica.priority?.name] ?: "1-Low")
defect.assignee     = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUserByUsername("triage")
defect.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(defect, replica)
defect.attachments += replica.addedAttachments
defect.attachments -= replica.removedAttachments

if (firstSync) {
    defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByUsername("supplier")
    defect.customFields."BG_USER_07".value = replica.key
}

defect.status = qcHelper.getStatus(statusMap[replica.status?.name] ?: "New")
