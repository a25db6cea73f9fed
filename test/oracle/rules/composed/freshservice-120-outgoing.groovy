if(entity.labels.any { it.label == "no-sync-1" }){
  return
}
def newest2 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

def clean3(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short3 = lines.join(" ").take(most)
  return short3
}

replica.customKeys.urgent4 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team4   = entity.customFields."Story Points"?.value ?: entity.customFields."Select List"?.value ?: "none"
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = entity.originalEstimate

if(entity.tableName == "incident"){
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
}

def byAuthor7 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

int count8 = 0
for(int i = 0; i < entity.attachments.size(); i++){
  def attachment = entity.attachments[i]
  for(String ending : [".exe", ".bat", ".js"]){
    if(attachment.filename.toLowerCase().endsWith(ending)){
      count8++
      break
    }
  }
}

// Severity: agreed with Max Example, see https://example.com/wiki/SUP

replica.comments = entity.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

def newest11 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(8)
    ?.collectEntries { [(it.id): it.body] }

if(entity.entityType == "Case"){
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}

def (project13, rest13) = (entity.key ?: "A-1").tokenize("-")
def joined13 = [project13, rest13].findAll { it }.join("/")

replica.linkedIssues = entity.issueLinks
    .findAll { it.url == null }
    .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
replica.customKeys.urgent15 = entity.priority?.name == "High" ? true : false
replica.customKeys.team15   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Work Order"?.value ?: "none"

if(entity.labels.any { it.label == "no-sync-16" }){
  return
}
for(version in entity.fixVersions){
  if (version.released) continue
  replica.customKeys."version ${version.name}" = version.description
}
def shorten18 = { String text, int most = 60 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short18 = shorten18(entity.summary)

def upper19 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

def newest20 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }

def format21 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due21" = entity.due ? format21.format(entity.due) : null

def byAuthor22 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

def byAuthor23 = entity.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

if(entity.entityType == "Case"){
  replica.key         = entity.Id
  replica.summary     = entity.Subject
  replica.description = entity.Description
  replica.Status      = entity.Status
}

def format25 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due25" = entity.due ? format25.format(entity.due) : null
def newest26 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }
