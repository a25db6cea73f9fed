// sync-rule: outgoing jira-cloud
// Sends support tickets to the incident table of the service provider. Only public comments and small files leave the house.
replica.key         = issue.key
replica.summary     = issue.summary
replica.description = nodeHelper.getHtmlField(issue, "description")
replica.priority    = issue.priority
replica.status      = issue.status
replica.reporter    = issue.reporter
replica.labels      = issue.labels

// Agents talk to each other in internal comments: these stay here.
replica.comments = issue.comments.findAll { !it.internal }

def limit = 10 * 1024 * 1024
def forbidden = ["exe", "bat", "msi", "cmd"]
replica.attachments = issue.attachments.findAll { file ->
    def extension = file.filename?.toLowerCase()?.tokenize(".")?.last()
    file.filesize <= limit && !(extension in forbidden)
}

replica.customFields."Affected Service" = issue.customFields."Affected Service"
replica.customFields."Impact"           = issue.customFields."Impact"
replica.businessUnit = issue.customFields."Business Unit"?.value?.value ?: "Unknown"
