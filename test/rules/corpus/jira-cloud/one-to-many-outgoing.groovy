// sync-rule: outgoing jira-cloud
// One change request goes to several factories: each connection gets the part that concerns its plant.
def plantOfConnection = [
    "hq_to_porto" : "Porto",
    "hq_to_gdansk": "Gdansk",
    "hq_to_izmir" : "Izmir"
]
def plant = plantOfConnection[connection.name]
def plants = issue.customFields."Plants"?.value?.collect { it.value } ?: []

if (plant == null || !plants.contains(plant)) {
    // Not for this plant: an empty message is not worth sending.
    return
}

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = "[${plant}] ${issue.summary}".toString()
replica.description = issue.description
replica.priority    = issue.priority
replica.status      = issue.status
replica.due         = issue.due
replica.attachments = issue.attachments
replica.plant       = plant

// A comment that starts with @Plant is meant for that plant only; one without such a mark is for all.
replica.comments = issue.comments.findAll { comment ->
    def mark = comment.body =~ /^@(\w+)\b/
    !mark.find() || mark.group(1) == plant
}
