// sync-rule: outgoing freshservice
// Incidents and service requests, public conversation only.
replica.key         = entity.key
replica.type        = entity.type
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description)
replica.status      = entity.status
replica.priority    = entity.priority
replica.labels      = entity.labels
replica.reporter    = entity.reporter
replica.assignee    = entity.assignee
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.attachments = entity.attachments

/*
Custom fields carry the prefix cf_ :
replica.customFields."cf_site" = entity.customFields."cf_site"
*/
replica.customFields."cf_site"        = entity.customFields."cf_site"
replica.customFields."cf_cost_centre" = entity.customFields."cf_cost_centre"
