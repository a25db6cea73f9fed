// sync-rule: incoming jira-onprem
// A workflow with global transitions: the name of the transition is derived from the remote status.
def transitionFor = [
    "Open"       : "Global: Open",
    "Analysis"   : "Global: Analyse",
    "Development": "Global: Develop",
    "Validation" : "Global: Validate",
    "Closed"     : "Global: Close"
]

if (firstSync) {
    issue.projectKey = "ECU"
    issue.typeName   = "Change Request"
    issue.customFields."Origin".value = nodeHelper.getOption(issue, "Origin", "Supplier")
}

issue.summary      = replica.summary?.replaceAll(/[\r\n]+/, " ")
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)

// Versions of the supplier have a prefix here, so that they never mix with our own.
issue.affectedVersions = replica.affectedVersions
    ?.collect { version -> nodeHelper.createVersion(issue, "SUP-" + version.name, version.description) }
    ?.findAll { it }

def transition = transitionFor[replica.status?.name]
if (transition && previous?.status?.name != replica.status?.name) {
    issue.doTransition = transition
} else if (!transition) {
    log.info("No transition for the status '${replica.status?.name}' of ${replica.key}")
}
