// sync-rule: incoming salesforce
// The technician's tracker reports: status, duration, consumed parts, photographs.
if (firstSync) {
    entity.entityType = "WorkOrder"
    entity.Status     = "New"
}

entity.Subject     = replica.summary
entity.Description = replica.description

def done = replica.status?.name == "Done"
def states = ["Planned": "Scheduled", "On site": "In Progress", "Done": "Completed", "Canceled": "Canceled"]
entity.Status = states.get(replica.status?.name) ?: "New"

if (done) {
    entity.EndDate         = (replica.finishedOn ?: new Date()).format("yyyy-MM-dd'T'HH:mm:ss'Z'", TimeZone.getTimeZone("UTC"))
    entity.Duration        = ((replica.minutesOnSite ?: 0) as BigDecimal) / 60
    entity.DurationType    = "Hours"
    entity.Parts_Used__c   = replica.parts?.collect { "${it.count} x ${it.name}" }?.join("; ")
    entity.Signed_By__c    = replica.signedBy ?: "not signed"
}

// Only pictures and the signed report are of interest.
entity.attachments += replica.addedAttachments.findAll { file ->
    file.mimetype?.startsWith("image/") || file.filename ==~ /(?i)report.*\.pdf/
}
entity.comments = commentHelper.mergeComments(entity, replica)
