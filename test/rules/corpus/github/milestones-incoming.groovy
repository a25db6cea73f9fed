// sync-rule: incoming github
// Fix versions come in as milestones; the first one counts, since an issue has room for one only.
if (firstSync) {
    issue.repository = "example-org/lantern"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels?.findAll { it.label.size() <= 50 }
issue.comments    = commentHelper.mergeComments(issue, replica)

def version = replica.fixVersions ? replica.fixVersions.sort { it.releaseDate }.first() : null
issue.fixVersions = version ? [nodeHelper.createVersion(issue, version.name, version.description ?: "")].findAll { it } : []

def people = ((replica.watchers ?: []) + [replica.assignee])
    .findAll { it?.username }
    .collect { nodeHelper.getUserByUsername(it.username) }
    .findAll { it != null }
issue.assignees = people as Set

issue.setStatus(["Done": "closed", "Rejected": "closed"][replica.status?.name] ?: "open")
