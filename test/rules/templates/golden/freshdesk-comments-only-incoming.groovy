// sync-rule: incoming freshdesk
// What acme does with what globex sends. Made from the template 'Comments only'.

// Runs once for each record, when it is made here: where and as what it is made.
if (firstSync) {
    entity.entityType  = "ticket"
    entity.reporter    = nodeHelper.getUserByEmail("portal@example.com")
    entity.summary     = replica.summary
    entity.description = replica.description ?: "No description"
}

entity.comments = commentHelper.mergeComments(entity, replica)

// What follows does nothing yet. To use a part, delete the lines /* and */ around it.

// Comment Synchronization
// Makes internal notes of all comments.
// Replace the line above that begins with entity.comments by it.
/*
entity.comments = commentHelper.mergeComments(entity, replica) { comment ->
    comment.internal = true
    comment
}
*/
