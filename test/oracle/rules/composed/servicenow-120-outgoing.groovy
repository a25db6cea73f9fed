replica.key            = entity.key
replica.type           = entity.type
replica.assignee       = entity.assignee
replica.reporter       = entity.reporter
replica.summary        = entity.summary
replica.description    = entity.description
replica.labels         = entity.labels
replica.comments       = entity.comments
replica.status         = entity.status
replica.priority       = entity.priority
replica.attachments    = entity.attachments
entity.with {
  customKeys."with2" = [a: 1, b: [c: "Due (UTC)"]]
  if (summary == null) summary = "(no summary)"
}

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.customFields."Customer Name" = entity.customFields."Customer Name"
replica.customFields.'Select List' = entity.customFields.'Select List'
replica."Ticket No." = entity."Ticket No."
replica.customFields["10048"] = entity.customFields["10043"]
replica.customKeys.urgent5 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team5   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Select List"?.value ?: "none"

if (entity.status?.name == "To Do"
    && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Größe"?.value) {
  log.warn "entity ${entity.key} has no Größe"
}

if (entity.status?.name == "Open"
    && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
    && !entity.customFields."Größe"?.value) {
  log.warn "entity ${entity.key} has no Größe"
}

def (project8, rest8) = (entity.key ?: "A-1").tokenize("-")
def joined8 = [project8, rest8].findAll { it }.join("/")

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def clean10(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short10 = lines.join(" ").take(most)
  return short10
}

/*
 * OPS2: rules for left.
 * Changed by A. Sample on 2024-02-19.
 */

def format12 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due12" = entity.due ? format12.format(entity.due) : null

def shorten13 = { String text, int most = 10 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short13 = shorten13(entity.summary)

def (project14, rest14) = (entity.key ?: "A-1").tokenize("-")
def joined14 = [project14, rest14].findAll { it }.join("/")

int count15 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
  def attachment = entity.attachments[i]
  for (String ending : [".exe", ".bat", ".zip"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count15++
      break
    }
  }
}

if (entity.labels.any { it.label == "no-sync-16" }) {
  return
}

assert entity.key : "entity has no key"

String title18 = entity.summary;
if (title18 != null && title18.length() > 0) {
    StringBuilder builder18 = new StringBuilder();
    for (char c : title18.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder18.append(c); }
    }
    title18 = builder18.toString();
}
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 5 }
replica.originalEstimate = entity.originalEstimate

def value20 = entity.customFields."Partner's Id"?.value
if (value20 instanceof List) {
  value20 = value20.collect { it?.value }.join(", ")
} else if (value20 instanceof Map && !value20.isEmpty()) {
  value20 = value20["value"]
} else if (value20 != null && !(value20 instanceof String)) {
  value20 = value20.toString()
}
replica.customKeys.urgent21 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team21   = entity.customFields."Größe"?.value ?: entity.customFields."Select List"?.value ?: "none"

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
def (project23, rest23) = (entity.key ?: "A-1").tokenize("-")
def joined23 = [project23, rest23].findAll { it }.join("/")

String title24 = entity.summary;
if (title24 != null && title24.length() > 0) {
    StringBuilder builder24 = new StringBuilder();
    for (char c : title24.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder24.append(c); }
    }
    title24 = builder24.toString();
}
