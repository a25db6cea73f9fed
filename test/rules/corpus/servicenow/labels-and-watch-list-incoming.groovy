// sync-rule: incoming servicenow
// Labels of the source fill a text column, watchers become the watch list, and the address of the twin is kept.
if (firstSync) {
    entity.tableName = "problem"
    entity.u_source  = "partner"
}

entity.short_description = replica.summary ?: "No title"
entity.description       = [replica.description, "", "Source: " + syncHelper.getRemoteIssueUrl()].findAll { it != null }.join("\n")
entity.u_labels          = replica.labels?.collect { it.label }?.sort()?.join(",")
entity.priority          = switch (replica.priority?.name) {
    case "Highest", "Blocker" -> "1"
    case "High" -> "2"
    case "Low", "Lowest" -> "4"
    default -> "3"
}

def watchers = (replica.watchers ?: [])
    .collect { nodeHelper.getUserByEmail(it.email)?.key }
    .findAll { it }
    .unique()
entity.watch_list = watchers.join(",")

entity.comments    = commentHelper.mergeComments(entity, replica, { it })
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
