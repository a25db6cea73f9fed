// sync-rule: incoming zendesk
// Greets in the customer's language with the first public comment, strips HTML, maps form fields by tag values.
def greetings = [
    en: "Thank you for your report. We will be back soon.",
    de: "Vielen Dank für Ihre Meldung. Wir melden uns bald.",
    fr: "Merci pour votre message. Nous revenons vers vous bientôt.",
    pt: "Obrigado pela sua mensagem. Voltamos em breve."
]

def language = (replica.customFields."Language"?.value?.value ?: "en").toLowerCase().take(2)

if (firstSync) {
    issue.summary  = replica.summary
    issue.comments = commentHelper.addComment(greetings[language] ?: greetings.en, issue.comments)
}

issue.description = nodeHelper.stripHtml(replica.description ?: "No description")
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.comments   += replica.addedComments.collect { comment ->
    comment.body = nodeHelper.stripHtml(comment.body ?: "")
    comment
}

// A drop-down of Zendesk is written by the tag of its choice.
def tagOf = { String prefix, text -> text ? prefix + "_" + text.toString().toLowerCase().replaceAll(/\W+/, "_") : null }
issue.customFields."Product".value = tagOf("product", replica.customFields."Product"?.value?.value)
issue.customFields."Region".value  = tagOf("region", replica.customFields."Region"?.value?.value)
