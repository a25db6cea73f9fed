// sync-rule: outgoing freshdesk
// Sends a ticket with its public conversation; the text loses its HTML on the way.
replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)
replica.type        = entity.type
replica.status      = entity.status
replica.priority    = entity.priority
replica.labels      = entity.labels
replica.reporter    = entity.reporter
replica.attachments = entity.attachments

// notes for agents stay here
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments.findAll { !it.internal })

/*
Internal fields, by their names in the API of Freshdesk:
replica.groupId     = entity.group_id
replica.companyId   = entity.company_id
*/

replica.channel = [1: "Email", 2: "Portal", 3: "Phone", 7: "Chat"][entity.source] ?: "Other"
