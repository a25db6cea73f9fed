// sync-rule: outgoing zendesk
// Sends the agent's form fields and the customer's rating for the monthly review.
def fields = ["Product", "Firmware", "Serial Number", "Region", "Root Cause"]

replica.key         = issue.key
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.priority    = issue.priority
replica.assignee    = issue.assignee

fields.each { field ->
    replica.customFields."${field}" = issue.customFields."${field}"
}

def solved = issue.status?.name?.toLowerCase() in ["solved", "closed"]
if (solved) {
    def metric = httpClient.get("/api/v2/tickets/${issue.key}/metrics.json")?.ticket_metric
    replica.firstReplyMinutes = metric?.reply_time_in_minutes?.business
    replica.reopens           = metric?.reopens ?: 0
    def rating = httpClient.get("/api/v2/tickets/${issue.key}.json")?.ticket?.satisfaction_rating
    replica.rating            = rating?.score ?: "unoffered"
    replica.ratingComment     = rating?.comment
}
replica.comments = issue.comments.findAll { !it.internal }
