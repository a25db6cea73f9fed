// sync-rule: outgoing jira-cloud
// Tells the partner how much time is left: the SLA fields are turned into plain texts and dates.
import java.text.SimpleDateFormat

def isoDate = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")
isoDate.timeZone = TimeZone.getTimeZone("UTC")

def breachOf = { String fieldName ->
    def ongoing = issue.customFields."${fieldName}"?.value?.ongoingCycle
    def millis = ongoing?.breachTime?.epochMillis
    millis ? isoDate.format(new Date(millis as Long)) : null
}

replica.key         = issue.key
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.priority    = issue.priority
replica.reporter    = issue.reporter
replica.assignee    = issue.assignee
replica.attachments = issue.attachments
replica.comments    = issue.comments.findAll { it.internal == false }

replica.firstResponseDue = breachOf("Time to first response")
replica.resolutionDue    = breachOf("Time to resolution")
replica.requestType      = issue.customFields."Request Type"?.value?.requestType?.name
replica.organisations    = issue.customFields."Organizations"?.value?.collect { it.name }?.join(", ")
