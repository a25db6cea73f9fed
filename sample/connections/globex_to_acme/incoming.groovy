// What Globex does with what Acme sends.
if (firstSync) {
    entity.tableName = "incident"
}

entity.short_description = replica.summary
entity.description       = replica.description
entity.comments         += replica.addedComments
entity.attachments      += replica.addedAttachments

def urgencyMap = ["Highest": "1", "High": "1", "Medium": "2"]
entity.urgency = urgencyMap[replica.priority?.name] ?: "3"
