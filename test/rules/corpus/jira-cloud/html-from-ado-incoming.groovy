// sync-rule: incoming jira-cloud
// Work items arrive as HTML: descriptions and comments become Jira mark-up, repro steps follow the description.
def section = { String title, String html ->
    html?.trim() ? "\n\nh3. ${title}\n${nodeHelper.toMarkDownFromHtml(html)}" : ""
}

def typeMap = [
    "Bug"                 : "Bug",
    "User Story"          : "Story",
    "Product Backlog Item": "Story",
    "Feature"             : "Epic",
    "Task"                : "Task"
]

if (firstSync) {
    issue.projectKey = "MOB"
    issue.typeName   = typeMap.getOrDefault(replica.type?.name, "Task")
}

issue.summary     = replica.summary
issue.description = nodeHelper.toMarkDownFromHtml(replica.description ?: "") +
    section("Steps", replica.reproSteps) +
    section("Accepted when", replica.acceptanceCriteria) +
    section("System", replica.systemInfo)

issue.comments    = nodeHelper.toMarkDownComments(commentHelper.mergeComments(issue, replica))
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.labels      = replica.labels?.collect { tag -> nodeHelper.getLabel(tag.label.trim().replaceAll(/\s+/, "-")) }

def severity = ["1 - Critical": "Blocker", "2 - High": "Major", "3 - Medium": "Minor", "4 - Low": "Trivial"]
if (replica.severity) {
    issue.customFields."Severity".value = nodeHelper.getOption(issue, "Severity", severity[replica.severity] ?: "Minor")
}
