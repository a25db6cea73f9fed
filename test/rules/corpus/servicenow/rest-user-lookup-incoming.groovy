// sync-rule: incoming servicenow
// Looks people up by the table API when the mail differs from the user name; caches answers within one run.
import java.net.URLEncoder

def people = [:]
def sysIdOf = { String mail ->
    if (!mail) return null
    if (!people.containsKey(mail)) {
        def query = URLEncoder.encode("emailLIKE${mail}^ORuser_name=${mail}^active=true", "UTF-8")
        def answer = httpClient.get("/api/now/table/sys_user?sysparm_fields=sys_id&sysparm_limit=1&sysparm_query=${query}")
        people[mail] = answer?.result ? answer.result[0].sys_id : null
    }
    people[mail]
}

if (firstSync) {
    entity.tableName = "incident"
    entity.caller_id = sysIdOf(replica.reporter?.email) ?: sysIdOf("guest@example.com")
    entity.opened_by = sysIdOf("integration@example.com")
}

def assignee = sysIdOf(replica.assignee?.email)
if (assignee) {
    entity.assigned_to = assignee
}

entity.short_description = replica.summary
entity.description       = replica.description
entity.category          = ["Hardware": "hardware", "Software": "software", "Network": "network"][replica.customFields."Category"?.value?.value] ?: "inquiry"
entity.comments         += replica.addedComments.collect { comment ->
    comment.body = "${comment.author?.displayName ?: 'Unknown'} wrote:\n${comment.body}"
    comment
}
entity.attachments      += replica.addedAttachments.findAll { it.filesize < 5 * 1024 * 1024 }
