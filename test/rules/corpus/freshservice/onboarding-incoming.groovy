// sync-rule: incoming freshservice
// The HR board's checklist for a new colleague becomes a service request, one line for each piece of equipment.
def equipment = (replica.customFields."Equipment"?.value ?: []).collect { it.value }
def starts = replica.customFields."First day"?.value

if (firstSync) {
    if (equipment.isEmpty()) {
        // Nothing to order for this person.
        return
    }
    entity.entityType = "ticket"
    entity.reporter   = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByEmail("people@example.com")
    entity.group_id   = 1070000000301L
}

def html = new StringBuilder("<p>Please prepare for ${starts ? starts.format('d MMMM yyyy') : 'an open date'}:</p><ul>")
equipment.sort().each { html << "<li>" << it << "</li>" }
html << "</ul>"
if (replica.description) {
    html << "<p>" << replica.description.replaceAll(/\n+/, "<br>") << "</p>"
}

entity.summary     = "Onboarding: ${replica.summary}".toString()
entity.description = html.toString()
entity.priority    = nodeHelper.getPriority(starts && starts - new Date() < 7 ? "High" : "Medium")
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
entity.labels      = ["onboarding", *equipment.collect { it.toLowerCase().replace(" ", "-") }].collect { nodeHelper.getLabel(it) }
