// sync-rule: incoming jira-cloud
// Expects nothing of the other side: every step is guarded, and what fails is noted in a field, never thrown away.
import com.exalate.api.exception.IssueTrackerException

def problems = []
def attempt = { String step, Closure action ->
    try {
        action()
    } catch (IssueTrackerException e) {
        // An error that was raised on purpose stays one.
        throw e
    } catch (Exception e) {
        problems << "${step}: ${e.message ?: e.class.simpleName}".toString()
        log.warn("${step} of ${replica.key} failed: ${e.message}")
    }
}

if (firstSync) {
    issue.projectKey = "SAFE"
    issue.typeName   = nodeHelper.getIssueType(replica?.type?.name, "SAFE")?.name ?: "Task"
}

issue.summary     = replica?.summary?.trim() ?: "No title (${replica?.key ?: 'no key'})".toString()
issue.description = replica?.description ?: ""

attempt("Comments") { issue.comments = commentHelper.mergeComments(issue, replica) }
attempt("Attachments") { issue.attachments = attachmentHelper.mergeAttachments(issue, replica) }
attempt("Priority") { issue.priority = nodeHelper.getPriority(replica?.priority?.name ?: "Medium") }
attempt("Assignee") {
    def mail = replica?.assignee?.email?.trim()?.toLowerCase()
    issue.assignee = mail ? nodeHelper.getUserByEmail(mail) : null
}
attempt("Due date") {
    def text = replica?.customFields?."Wanted by"?.value?.toString()
    issue.due = text ? Date.parse("yyyy-MM-dd", text.take(10)) : null
}
attempt("Versions") {
    issue.fixVersions = replica?.fixVersions?.collect { nodeHelper.createVersion(issue, it?.name ?: "unknown", it?.description) }?.findAll { it != null } ?: []
}

issue.customFields."Sync Problems".value = problems ? problems.join("\n") : null
