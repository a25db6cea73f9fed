// sync-rule: outgoing freshdesk
// Archive feed: closed tickets only, with the whole conversation in one text.
import java.text.SimpleDateFormat

if (!(entity.status?.name in ["Closed", "Resolved"])) {
    return
}

def clock = new SimpleDateFormat("yyyy-MM-dd HH:mm")

def conversation = entity.comments
    .sort(false) { it.created }
    .collect { comment ->
        def when = comment.created ? clock.format(comment.created) : "????"
        def who = comment.author?.displayName ?: "Unknown"
        def kind = comment.internal ? "note" : "reply"
        "${when} ${kind} by ${who}\n${comment.body}"
    }
    .join("\n\n- - -\n\n")

replica.key          = entity.key
replica.summary      = entity.summary
replica.description  = nodeHelper.stripHtml(entity.description ?: "")
replica.type         = entity.type
replica.labels       = entity.labels
replica.reporter     = entity.reporter
replica.conversation = nodeHelper.stripHtml(conversation)
