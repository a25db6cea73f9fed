// What Globex sends of an incident.
replica.key         = entity.key
replica.summary     = entity.short_description
replica.description = entity.description
replica.state       = entity.state
replica.comments    = entity.comments
replica.attachments = entity.attachments
