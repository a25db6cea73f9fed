// sync-rule: incoming github
// Takes issues of a Jira project, prepared as markdown there; status becomes open or closed, type a label.
def closed = ["Done", "Closed", "Resolved", "Won't Do"]

if (firstSync) {
    issue.repository = replica.type?.name == "Documentation" ? "example-org/handbook" : "example-org/engine"
}

issue.summary     = replica.summary
issue.description = (replica.description ?: "") + "\n\n<sub>Tracked as ${replica.key}</sub>"

def kind = ["Bug": "bug", "Story": "enhancement", "Improvement": "enhancement"][replica.type?.name] ?: "task"
def names = (replica.labels?.collect { it.label } ?: []) + kind
issue.labels = names.unique().collect { nodeHelper.getLabel(it) }

def logins = [
    "mika.lund@example.com"  : "mikalund-example",
    "rosa.keller@example.com": "rkeller-example"
]
def login = logins[replica.assignee?.email]
issue.assignee = login ? nodeHelper.getUserByUsername(login) : null

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.body = "> ${comment.author?.displayName ?: 'Somebody'} on Jira\n\n${comment.body}"
    comment
}

issue.setStatus(replica.status?.name in closed ? "closed" : "open")
