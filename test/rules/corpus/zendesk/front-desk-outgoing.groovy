// sync-rule: outgoing zendesk
// Front desk of a travel company, the other direction: tickets about journeys go to the operations board.
def tags = issue.labels.collect { it.label }
def kind = tags.find { it.startsWith("kind_") }?.minus("kind_") ?: "other"

// Only what operations can act on.
if (kind == "other" || tags.contains("spam")) {
    return
}

def language = tags.find { it.startsWith("lang_") }?.minus("lang_") ?: "en"
def boardStatus = [new: "Received", open: "In work", pending: "Asked the customer", hold: "Asked the partner", solved: "Answered", closed: "Answered"]

String withoutSignature(String text) {
    def lines = (text ?: "").readLines()
    def cut = lines.findIndexOf { it.trim() == "--" || it ==~ /(?i)(kind regards|mit freundlichen gr.*|cordialement|saludos|cordiali saluti),?/ }
    (cut < 0 ? lines : lines.take(cut)).join("\n").trim()
}

replica.key         = issue.key
replica.kind        = kind
replica.language    = language
replica.summary     = issue.summary
replica.description = withoutSignature(nodeHelper.stripHtml(issue.description ?: ""))
replica.statusName  = boardStatus[issue.status?.name?.toLowerCase()] ?: "In work"
replica.priority    = issue.priority
replica.reporter    = issue.reporter
replica.assignee    = issue.assignee
replica.attachments = issue.attachments.findAll { !(it.mimetype in ["text/html", "text/calendar"]) }
replica.labels      = issue.labels.findAll { !(it.label ==~ /(kind|lang|team|src)_.*/) }

["Booking", "Departure", "Airline", "Hotel", "City", "Partner"].each { name ->
    replica.customFields."${name}" = issue.customFields."${name}"
}

replica.comments = issue.comments
    .findAll { !it.internal || it.body?.contains("@operations") }
    .collect { comment ->
        comment.body = withoutSignature(comment.body)
        comment
    }
