replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = entity.originalEstimate

def shorten2 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short2 = shorten2(entity.summary)

@groovy.transform.Field
final Map<String, List<String>> GROUPS3 = [
  "Due (UTC)": ["a@example.com", "b@example.com"],
  "other" : [],
]
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = entity.originalEstimate
@groovy.transform.Field
final Map<String, List<String>> GROUPS5 = [
  "Customer Name": ["a@example.com", "b@example.com"],
  "other" : [],
]
if(entity.tableName == "incident"){
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
}
replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def sent8 = [
  "Größe" : entity.summary,
  "Work Order": entity.description,
  owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
  tags     : entity.labels*.label
]
replica.customKeys."fields8" = sent8

def upper9 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

if(entity.entityType == "Case"){
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}
replica.comments = entity.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
