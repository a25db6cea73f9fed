// sync-rule: incoming asana
// Comments and texts from a wiki-like source are written as the HTML that Asana understands.
String toHtml(String wiki) {
    def out = (wiki ?: "")
        .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    def rules = [
        (~/(?m)^h[1-3]\.\s*(.+)$/) : '<strong>$1</strong>',
        (~/\*(\S[^*\n]*)\*/)       : '<strong>$1</strong>',
        (~/(?<!\w)_(\S[^_\n]*)_/)  : '<em>$1</em>',
        (~/\{\{(.+?)\}\}/)         : '<code>$1</code>',
    ]
    rules.each { pattern, html -> out = out.replaceAll(pattern, html) }
    return "<body>" + out + "</body>"
}

if (firstSync) {
    entity.entityType = "task"
}

entity.summary     = replica.summary
entity.description = toHtml(replica.description)
entity.due         = replica.due
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.comments    = commentHelper.mergeComments(entity, replica) { comment ->
    comment.body = toHtml("*${comment.author?.displayName ?: 'Somebody'}*: ${comment.body}")
    comment
}
