// sync-rule: outgoing freshservice
// Adds the reason for waiting to the status and hides what is tagged as human resources.
def tags = entity.labels*.label ?: []
if ("hr-only" in tags) {
    return
}

def waiting = [
    "Waiting on Customer"   : "the customer has been asked",
    "Waiting on Third Party": "a supplier has been asked",
    "Pending"               : "work has not been planned"
]

replica.key         = entity.key
replica.type        = entity.type
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.status      = entity.status
replica.waitingFor  = waiting.get(entity.status?.name)
replica.priority    = entity.priority
replica.reporter    = entity.reporter
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments).findAll { it.internal != true }
replica.attachments = entity.attachments.findAll { it.filesize != null && it.filesize < 15 * 1024 * 1024 }
