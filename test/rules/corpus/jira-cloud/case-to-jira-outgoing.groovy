// sync-rule: outgoing jira-cloud
// What a case wants to know of its bug.
replica.key         = issue.key
replica.status      = issue.status
replica.assignee    = issue.assignee
replica.fixVersions = issue.fixVersions
replica.resolution  = issue.resolution
replica.attachments = issue.attachments.findAll { it.filename?.startsWith("customer-") }

// Developers decide themselves what a customer may read: the first line says so.
replica.comments = issue.comments
    .findAll { it.body?.readLines()?.find()?.trim() == "#customer" }
    .collect { comment ->
        comment.body = comment.body.readLines().drop(1).join("\n").trim()
        comment
    }

/*
Not sent, by agreement:
replica.priority    = issue.priority
replica.description = issue.description
*/
