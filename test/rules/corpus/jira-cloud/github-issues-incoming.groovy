// sync-rule: incoming jira-cloud
// Issues and pull requests of the open-source repositories land in one project, labelled by repository.
if (firstSync) {
    issue.projectKey = "OSS"
    issue.typeName   = replica.type?.name == "Pull Request" ? "Review" : "Task"
}

def repository = (replica.repository ?: "example/unknown") as String
def component = repository.tokenize("/").last()

issue.summary     = replica.summary
issue.description = "GitHub: https://github.com/${repository}/issues/${replica.key}\n\n${replica.description ?: ''}".toString()

// Labels of Jira may hold no blank.
def labels = (replica.labels ?: []).collect { it.label.replace(" ", "_") } as Set
labels << "github" << component
issue.labels = labels.collect { nodeHelper.getLabel(it) }

issue.comments = commentHelper.mergeComments(issue, replica) {
    it.body = "[~github:${it.author?.username ?: 'ghost'}] wrote:\n${it.body}"
    it
}

if (replica.status?.name == "closed") {
    issue.setStatus("Done")
    issue.resolution = nodeHelper.getResolution("Done")
} else if (issue.status?.name == "Done") {
    issue.setStatus("Reopened")
}
