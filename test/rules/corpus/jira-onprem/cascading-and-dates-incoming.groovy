// sync-rule: incoming jira-onprem
// Receives a fault report of a test bench: coordinates in a cascading field, dates as text in three notations.
import java.text.ParseException
import java.text.SimpleDateFormat

Date parseDate(String text) {
    if (!text?.trim()) return null
    for (pattern in ["yyyy-MM-dd HH:mm", "dd.MM.yyyy HH:mm", "dd/MM/yyyy"]) {
        def format = new SimpleDateFormat(pattern)
        format.lenient = false
        try {
            return format.parse(text.trim())
        } catch (ParseException ignored) {
            // the next notation may fit
        }
    }
    return null
}

if (firstSync) {
    issue.projectKey = "BENCH"
    issue.typeName   = "Fault Report"
}

issue.summary     = replica.summary
issue.description = replica.description ?: "No description was given."
issue.environment = replica.benchName
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments    = commentHelper.mergeComments(issue, replica)

issue.customFields."Occurred at".value = parseDate(replica.occurredAt)
issue.customFields."Bench".value       = replica.benchName
issue.customFields."Temperature".value = replica.temperature?.toString()?.isNumber() ? replica.temperature.toString().toDouble() : null

def hall = nodeHelper.getOption(issue, 10733L, replica.hall ?: "Unknown hall")
def slot = replica.slot ? nodeHelper.getOption(issue, 10733L, replica.slot) : null
if (hall) {
    issue.customFields."10733".value = nodeHelper.getCascadingSelect(hall, slot)
}
