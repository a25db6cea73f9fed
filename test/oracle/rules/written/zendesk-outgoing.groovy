replica.key = issue.key
replica.summary = issue.summary
replica.description = issue.description
replica.labels = issue.labels
replica.status = issue.status
replica.priority = issue.priority
replica.assignee = issue.assignee
replica.reporter = issue.reporter
replica.type = issue.type
replica.attachments = issue.attachments
replica.comments = issue.comments.findAll{!it.internal}
if(issue.customFields."Order"?.value=~/^\d{6,}$/){replica.customKeys.order=issue.customFields."Order".value}
