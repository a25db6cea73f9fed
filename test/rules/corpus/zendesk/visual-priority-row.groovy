// sync-rule: visual-mode-rule-script zendesk
// A row of a visual mapping between a help desk (desk) and a development project (dev).
def priorityOf = [
    urgent: "Highest",
    high  : "High",
    normal: "Medium",
    low   : "Low"
]

dev.issue.priority = nodeHelper.getPriority(priorityOf[desk.issue.priority?.name] ?: "Medium")

// the agent in charge, if the developers know him or her
def agent = desk.issue.assignee?.email
if (agent) {
    dev.issue.assignee = nodeHelper.getUserByEmail(agent)
}

// tags with a colon are for statistics
dev.issue.labels = desk.issue.labels.findAll { !it.label.contains(":") }

// the description gets a header once
def text = desk.issue.description ?: ""
if (!text.startsWith("Ticket ")) {
    dev.issue.description = "Ticket ${desk.issue.key}\n\n${text}".toString()
}
