// sync-rule: incoming github
// Closes with the source but reopens only within two weeks; later a comment asks for a new issue.
import java.time.Instant
import java.time.temporal.ChronoUnit

if (firstSync) {
    issue.repository = replica.labels?.any { it.label == "api" } ? "example-org/api" : "example-org/app"
}

issue.summary     = replica.summary
issue.description = replica.description
issue.labels      = replica.labels
issue.comments    = commentHelper.mergeComments(issue, replica)

def wantsOpen = !(replica.status?.name in ["Done", "Closed"])
def isOpen    = issue.status?.name != "closed"

if (!wantsOpen && isOpen) {
    issue.setStatus("closed")
} else if (wantsOpen && !isOpen) {
    def closedAt = issue.resolutionDate?.toInstant()
    def old = closedAt != null && ChronoUnit.DAYS.between(closedAt, Instant.now()) > 14
    if (old) {
        issue.comments = commentHelper.addComment("This was closed more than two weeks ago. Please open a new issue.", issue.comments)
    } else {
        issue.setStatus("open")
    }
}
