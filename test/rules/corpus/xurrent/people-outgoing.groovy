// sync-rule: outgoing xurrent
// Sends who asked, who works and for whom, with names in place of ids where only an id is known.
def nameOf = { person ->
    if (person == null) return "nobody"
    person.displayName ?: nodeHelper.getUserById(person.key)?.displayName ?: "unknown"
}

replica.key           = entity.key
replica.summary       = entity.summary
replica.description   = nodeHelper.stripHtml(entity.description ?: "")
replica.status        = entity.status
replica.priority      = entity.priority
replica.requestedBy   = nameOf(entity.requested_by)
replica.workedOnBy    = nameOf(entity.assignee)
replica.reporter      = entity.reporter
replica.labels        = entity.labels
replica.attachments   = entity.attachments

// The history of notes in the order of their writing, newest last.
replica.comments = entity.comments
    .findAll { it.body?.trim() }
    .sort { a, b -> a.created <=> b.created }
