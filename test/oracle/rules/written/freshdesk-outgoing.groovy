replica.key          = entity.id
replica.summary      = entity.subject
replica.description  = nodeHelper.stripHtml(entity.description_text ?: entity.description)
replica.comments     = entity.comments
replica.attachments  = entity.attachments
def names = [2: 'Open', 3: 'Pending', 4: 'Resolved', 5: 'Closed']
replica.status = [name: names[entity.status as int] ?: 'Open']
replica.tags = entity.tags*.trim().findAll { it }.unique(false).sort()
