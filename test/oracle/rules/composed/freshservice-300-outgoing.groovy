replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def newest3 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(2)
        ?.collectEntries { [(it.id): it.body] }

String title4 = entity.summary;
if (title4 != null && title4.length() > 0) {
        StringBuilder builder4 = new StringBuilder();
        for (char c : title4.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder4.append(c); }
        }
        title4 = builder4.toString();
}

// Customer Name: agreed with A. Sample, see https://example.com/wiki/WEB_SHOP

if(entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.Status      = entity.Status
}

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }

def (project8, rest8) = (entity.key ?: "A-1").tokenize("-")
def joined8 = [project8, rest8].findAll { it }.join("/")
def (project9, rest9) = (entity.key ?: "A-1").tokenize("-")
def joined9 = [project9, rest9].findAll { it }.join("/")

def newest10 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(8)
        ?.collectEntries { [(it.id): it.body] }

if (entity.tableName == "incident") {
        replica.key         = entity.key
        replica.summary     = entity.short_description
        replica.description = entity.description
        replica.state       = entity.state
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
assert entity.key : "entity has no key"
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def (project15, rest15) = (entity.key ?: "A-1").tokenize("-")
def joined15 = [project15, rest15].findAll { it }.join("/")

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

if (entity.status?.name == "To Do"
        && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Partner's Id"?.value) {
    log.warn "entity ${entity.key} has no Partner's Id"
}

def upper18 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()
entity.with {
    customKeys."with19" = [a: 1, b: [c: "Größe"]]
    if (summary == null) summary = "(no summary)"
}
replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

if(entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.Status      = entity.Status
}

def owner22 = entity.assignee?.email ?: entity.reporter?.email ?:
    "team+sync@example.com"
entity.customKeys.owner22 = owner22

def parsed23 = new groovy.json.JsonSlurper().parseText('''{"name": "Partner's Id", "values": [1, 2, 7], "open": true}''')
def names23 = parsed23.values.collect { "${parsed23.name}-$it" }

if (entity.status?.name == "Waiting for customer"
        && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Größe"?.value) {
    log.warn "entity ${entity.key} has no Größe"
}

def owner25 = entity.assignee?.email ?: entity.reporter?.email ?:
    "sync@example.com"
entity.customKeys.owner25 = owner25
int count26 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count26++
            break
        }
    }
}
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

def sent28 = [
    "Story Points" : entity.summary,
    "Select List": entity.description,
    owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
    tags     : entity.labels*.label
]
replica.customKeys."fields28" = sent28

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def format31 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due31" = entity.due ? format31.format(entity.due) : null

def newest32 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(1)
        ?.collectEntries { [(it.id): it.body] }
entity.with {
    customKeys."with33" = [a: 1, b: [c: "Größe"]]
    if (summary == null) summary = "(no summary)"
}

def body34 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "OPS2"],
        description: "See ${entity.key} (\$${9 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body34' = body34

def (project35, rest35) = (entity.key ?: "A-1").tokenize("-")
def joined35 = [project35, rest35].findAll { it }.join("/")
int count36 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count36++
            break
        }
    }
}

if (entity.tableName == "incident") {
        replica.key         = entity.key
        replica.summary     = entity.short_description
        replica.description = entity.description
        replica.state       = entity.state
}

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

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 8 }
replica.originalEstimate = entity.originalEstimate

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }
def clean41(String text, int most = 255) {
    if (text == null || text.trim().isEmpty()) return "-"
    def lines = text.readLines().findAll { !it.trim().isEmpty() }
    def short41 = lines.join(" ").take(most)
    return short41
}

int count42 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".CSV"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count42++
            break
        }
    }
}

def body43 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "DEMO"],
        description: "See ${entity.key} (\$${5 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body43' = body43

def owner44 = entity.assignee?.email ?: entity.reporter?.email ?:
    "jane.doe@example.com"
entity.customKeys.owner44 = owner44
if (entity.labels.any { it.label == "no-sync-45" }) {
    return
}
def body46 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "SUP"],
        description: "See ${entity.key} (\$${5 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body46' = body46

def format47 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due47" = entity.due ? format47.format(entity.due) : null

replica.customKeys.urgent48 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team48   = entity.customFields."Customer Name"?.value ?: entity.customFields."Team"?.value ?: "none"

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = entity.originalEstimate

def shorten50 = { String text, int most = 60 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short50 = shorten50(entity.summary)

def byAuthor51 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

replica.customFields."Severity" = entity.customFields."Severity"
replica.customFields.'Select List' = entity.customFields.'Select List'
replica."CF Name" = entity."CF Name"
replica.customFields["10049"] = entity.customFields["10047"]

entity.with {
    customKeys."with53" = [a: 1, b: [c: "Partner's Id"]]
    if (summary == null) summary = "(no summary)"
}

def shorten54 = { String text, int most = 20 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short54 = shorten54(entity.summary)
def newest55 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(1)
        ?.collectEntries { [(it.id): it.body] }

if (entity.status?.name == "New"
        && (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Partner's Id"?.value) {
    log.warn "entity ${entity.key} has no Partner's Id"
}
if (entity.type?.name in ["Bug", "Task", "Due (UTC)"]) {
    replica.typeName = entity.type.name
} else {
    replica.typeName = "Task"
}
