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

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 4 }
replica.originalEstimate = entity.originalEstimate

if(entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.Status      = entity.Status
}
/*
 * OPS2: rules for acme_support.
 * Changed by Max Example on 2024-07-15.
 */
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def parts8 = (entity.key ?: "X-0").split("-")
def number8 = parts8[-1] as int
def isOld8 = number8 in 1..900 || !(parts8[0] in ["WEB_SHOP", "DEMO"])

replica.customKeys.urgent9 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team9   = entity.customFields."Customer Name"?.value ?: entity.customFields."Select List"?.value ?: "none"
if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent10 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}
def note11 = """\
Dear A. Sample,

"${entity.key}" was synced with 'left' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note11 = note11
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
    replica.typeName = entity.type.name
} else {
    replica.typeName = "Task"
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS14 = [
    "Severity": ["a@example.com", "b@example.com"],
    "other" : [],
]
def upper15 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("zip")).toList()

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }

def body17 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "WEB_SHOP"],
        description: "See ${entity.key} (\$${5 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body17' = body17
assert entity.key : "entity has no key"
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

replica.customKeys.urgent20 = entity.priority?.name == "Blocker" ? true : false
replica.customKeys.team20   = entity.customFields."Story Points"?.value ?: entity.customFields."Team"?.value ?: "none"
assert entity.key : "entity has no key"

def (project22, rest22) = (entity.key ?: "A-1").tokenize("-")
def joined22 = [project22, rest22].findAll { it }.join("/")

def format23 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due23" = entity.due ? format23.format(entity.due) : null

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

def body27 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "OPS2"],
        description: "See ${entity.key} (\$${8 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body27' = body27

def byAuthor28 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

def newest29 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(4)
        ?.collectEntries { [(it.id): it.body] }

def note30 = """\
Dear Max Example,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note30 = note30

def owner31 = entity.assignee?.email ?: entity.reporter?.email ?:
    "jane.doe@example.com"
entity.customKeys.owner31 = owner31

def newest32 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(9)
        ?.collectEntries { [(it.id): it.body] }

for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}

def parsed34 = new groovy.json.JsonSlurper().parseText('''{"name": "Severity", "values": [1, 2, 4], "open": true}''')
def names34 = parsed34.values.collect { "${parsed34.name}-$it" }

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }

def parts36 = (entity.key ?: "X-0").split("-")
def number36 = parts36[-1] as int
def isOld36 = number36 in 1..100 || !(parts36[0] in ["SUP", "DEMO"])
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

assert entity.key : "entity has no key"

// Größe: agreed with Jane Doe, see https://example.com/wiki/OPS2
replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

def note41 = """\
Dear Jane Doe,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note41 = note41
String title42 = entity.summary;
if (title42 != null && title42.length() > 0) {
        StringBuilder builder42 = new StringBuilder();
        for (char c : title42.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder42.append(c); }
        }
        title42 = builder42.toString();
}

if(entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.Status      = entity.Status
}

if(entity.entityType == "Case") {
    replica.key         = entity.Id
    replica.summary     = entity.Subject
    replica.description = entity.Description
    replica.Status      = entity.Status
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS45 = [
    "Customer Name": ["a@example.com", "b@example.com"],
    "other" : [],
]

def note46 = """\
Dear A. Sample,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note46 = note46

entity.with {
    customKeys."with47" = [a: 1, b: [c: "Partner's Id"]]
    if (summary == null) summary = "(no summary)"
}

// Severity: agreed with Ünal Örnek, see https://example.com/wiki/OPS2
def note49 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'partner-desk' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note49 = note49
def byAuthor50 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

replica.customFields."Größe" = entity.customFields."Größe"
replica.customFields.'Root Cause / Fix' = entity.customFields.'Root Cause / Fix'
replica."Epic Link" = entity."Epic Link"
replica.customFields["10044"] = entity.customFields["10048"]
entity.with {
    customKeys."with52" = [a: 1, b: [c: "Story Points"]]
    if (summary == null) summary = "(no summary)"
}
def parsed53 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 3], "open": true}''')
def names53 = parsed53.values.collect { "${parsed53.name}-$it" }

def parsed54 = new groovy.json.JsonSlurper().parseText('''{"name": "Story Points", "values": [1, 2, 1], "open": true}''')
def names54 = parsed54.values.collect { "${parsed54.name}-$it" }

int count55 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count55++
            break
        }
    }
}

def (project56, rest56) = (entity.key ?: "A-1").tokenize("-")
def joined56 = [project56, rest56].findAll { it }.join("/")

int count57 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".CSV"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count57++
            break
        }
    }
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}
/*
 * SUP: rules for acme_support.
 * Changed by Jane Doe on 2024-08-16.
 */
def parts61 = (entity.key ?: "X-0").split("-")
def number61 = parts61[-1] as int
def isOld61 = number61 in 1..700 || !(parts61[0] in ["WEB_SHOP", "DEMO"])

if (entity.status?.name == "Open"
        && (entity.priority?.name == "High" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Due (UTC)"?.value) {
    log.warn "entity ${entity.key} has no Due (UTC)"
}
assert entity.key : "entity has no key"

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
if (entity.type?.name in ["Bug", "Task", "Customer Name"]) {
    replica.typeName = entity.type.name
} else {
    replica.typeName = "Task"
}
def owner66 = entity.assignee?.email ?: entity.reporter?.email ?:
    "team+sync@example.com"
entity.customKeys.owner66 = owner66

def clean67(String text, int most = 255) {
    if (text == null || text.trim().isEmpty()) return "-"
    def lines = text.readLines().findAll { !it.trim().isEmpty() }
    def short67 = lines.join(" ").take(most)
    return short67
}
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[ABC]") }
replica.customFields."Größe" = entity.customFields."Größe"
replica.customFields.'Team' = entity.customFields.'Team'
replica."Epic Link" = entity."Epic Link"
replica.customFields["10043"] = entity.customFields["10049"]

def parts70 = (entity.key ?: "X-0").split("-")
def number70 = parts70[-1] as int
def isOld70 = number70 in 1..500 || !(parts70[0] in ["WEB_SHOP", "DEMO"])
@groovy.transform.Field
final Map<String, List<String>> GROUPS71 = [
    "Severity": ["a@example.com", "b@example.com"],
    "other" : [],
]
def body72 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "OPS2"],
        description: "See ${entity.key} (\$${2 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body72' = body72

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 6 }
replica.originalEstimate = entity.originalEstimate

replica.customKeys.urgent74 = entity.priority?.name == "High" ? true : false
replica.customKeys.team74   = entity.customFields."Customer Name"?.value ?: entity.customFields."Work Order"?.value ?: "none"

/*
 * SUP: rules for partner-desk.
 * Changed by Ünal Örnek on 2024-07-17.
 */
@groovy.transform.Field
final Map<String, List<String>> GROUPS76 = [
    "Story Points": ["a@example.com", "b@example.com"],
    "other" : [],
]

for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 8 }
replica.originalEstimate = entity.originalEstimate

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 2 }
replica.originalEstimate = entity.originalEstimate

String title81 = entity.summary;
if (title81 != null && title81.length() > 0) {
        StringBuilder builder81 = new StringBuilder();
        for (char c : title81.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder81.append(c); }
        }
        title81 = builder81.toString();
}
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

int count83 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".CSV"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count83++
            break
        }
    }
}

entity.with {
    customKeys."with84" = [a: 1, b: [c: "Größe"]]
    if (summary == null) summary = "(no summary)"
}

def value85 = entity.customFields."Due (UTC)"?.value
if (value85 instanceof List) {
    value85 = value85.collect { it?.value }.join(", ")
} else if (value85 instanceof Map && !value85.isEmpty()) {
    value85 = value85["value"]
} else if (value85 != null && !(value85 instanceof String)) {
    value85 = value85.toString()
}
if (entity.status?.name == "Waiting for customer"
        && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Customer Name"?.value) {
    log.warn "entity ${entity.key} has no Customer Name"
}
int count87 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".CSV"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count87++
            break
        }
    }
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS88 = [
    "Customer Name": ["a@example.com", "b@example.com"],
    "other" : [],
]

/*
 * ABC: rules for acme_support.
 * Changed by Ünal Örnek on 2024-02-19.
 */

/*
 * SUP: rules for right.
 * Changed by Max Example on 2024-06-11.
 */

def (project91, rest91) = (entity.key ?: "A-1").tokenize("-")
def joined91 = [project91, rest91].findAll { it }.join("/")

replica.customFields."Größe" = entity.customFields."Größe"
replica.customFields.'Work Order' = entity.customFields.'Work Order'
replica."Ticket No." = entity."Ticket No."
replica.customFields["10048"] = entity.customFields["10041"]
if (entity.status?.name == "Open"
        && (entity.priority?.name == "P1 - Critical" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Partner's Id"?.value) {
    log.warn "entity ${entity.key} has no Partner's Id"
}
int count94 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count94++
            break
        }
    }
}
def parts95 = (entity.key ?: "X-0").split("-")
def number95 = parts95[-1] as int
def isOld95 = number95 in 1..900 || !(parts95[0] in ["ABC", "DEMO"])

if (entity.tableName == "incident") {
        replica.key         = entity.key
        replica.summary     = entity.short_description
        replica.description = entity.description
        replica.state       = entity.state
}
def note97 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'right' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note97 = note97

replica.customKeys.urgent98 = entity.priority?.name == "P1 - Critical" ? true : false
replica.customKeys.team98   = entity.customFields."Due (UTC)"?.value ?: entity.customFields."Team"?.value ?: "none"
replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)
replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }
def newest101 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(9)
        ?.collectEntries { [(it.id): it.body] }

for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

if (entity.tableName == "incident") {
        replica.key         = entity.key
        replica.summary     = entity.short_description
        replica.description = entity.description
        replica.state       = entity.state
}

replica.description = nodeHelper.stripHtml(entity.description)
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments)

replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 7 }
replica.originalEstimate = entity.originalEstimate
if (entity.status?.name == "New"
        && (entity.priority?.name == "Blocker" || entity.labels*.label.contains("vip"))
        && !entity.customFields."Severity"?.value) {
    log.warn "entity ${entity.key} has no Severity"
}

for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}
if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent110 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

assert entity.key : "entity has no key"

def (project112, rest112) = (entity.key ?: "A-1").tokenize("-")
def joined112 = [project112, rest112].findAll { it }.join("/")

def format113 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due113" = entity.due ? format113.format(entity.due) : null

def sent114 = [
    "Customer Name" : entity.summary,
    "Root Cause / Fix": entity.description,
    owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
    tags     : entity.labels*.label
]
replica.customKeys."fields114" = sent114
int count115 = 0
for (int i = 0; i < entity.attachments.size(); i++) {
    def attachment = entity.attachments[i]
    for (String ending : [".exe", ".bat", ".js"]) {
        if (attachment.filename.toLowerCase().endsWith(ending)) {
            count115++
            break
        }
    }
}

if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent116 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

def format118 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due118" = entity.due ? format118.format(entity.due) : null

/*
 * OPS2: rules for acme_support.
 * Changed by A. Sample on 2024-05-16.
 */

def note120 = """\
Dear Ünal Örnek,

"${entity.key}" was synced with 'acme_support' (state: ${entity.status?.name ?: "unknown"}).
""".stripIndent()
entity.customKeys.note120 = note120
def value121 = entity.customFields."Severity"?.value
if (value121 instanceof List) {
    value121 = value121.collect { it?.value }.join(", ")
} else if (value121 instanceof Map && !value121.isEmpty()) {
    value121 = value121["value"]
} else if (value121 != null && !(value121 instanceof String)) {
    value121 = value121.toString()
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def shorten123 = { String text, int most = 30 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short123 = shorten123(entity.summary)

entity.with {
    customKeys."with124" = [a: 1, b: [c: "Severity"]]
    if (summary == null) summary = "(no summary)"
}
replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

def byAuthor126 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[SUP]") }
replica.linkedIssues = entity.issueLinks
        .findAll { it.url == null }
        .collect { link -> [id: link.otherIssueId, name: link.linkName, outward: link.isOutward] }

assert entity.key : "entity has no key"

replica.customKeys.urgent131 = entity.priority?.name == "High" ? true : false
replica.customKeys.team131   = entity.customFields."Story Points"?.value ?: entity.customFields."Work Order"?.value ?: "none"

def parsed132 = new groovy.json.JsonSlurper().parseText('''{"name": "Customer Name", "values": [1, 2, 2], "open": true}''')
def names132 = parsed132.values.collect { "${parsed132.name}-$it" }

entity.with {
    customKeys."with133" = [a: 1, b: [c: "Partner's Id"]]
    if (summary == null) summary = "(no summary)"
}

replica.project = entity.project

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[DEMO]") }
def parsed136 = new groovy.json.JsonSlurper().parseText('''{"name": "Größe", "values": [1, 2, 5], "open": true}''')
def names136 = parsed136.values.collect { "${parsed136.name}-$it" }
if (entity.labels.any { it.label == "no-sync-137" }) {
    return
}
replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }
replica.customFields."Severity" = entity.customFields."Severity"
replica.customFields.'Work Order' = entity.customFields.'Work Order'
replica."Epic Link" = entity."Epic Link"
replica.customFields["10044"] = entity.customFields["10042"]

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[OPS2]") }

def parsed141 = new groovy.json.JsonSlurper().parseText('''{"name": "Due (UTC)", "values": [1, 2, 2], "open": true}''')
def names141 = parsed141.values.collect { "${parsed141.name}-$it" }
def shorten142 = { String text, int most = 60 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short142 = shorten142(entity.summary)

/*
 * DEMO: rules for right.
 * Changed by Max Example on 2024-03-17.
 */
def format144 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due144" = entity.due ? format144.format(entity.due) : null

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }
def newest146 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(9)
        ?.collectEntries { [(it.id): it.body] }

replica.workLogs = entity.workLogs.findAll { it.timeSpent > 60 * 7 }
replica.originalEstimate = entity.originalEstimate
if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent148 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

String title149 = entity.summary;
if (title149 != null && title149.length() > 0) {
        StringBuilder builder149 = new StringBuilder();
        for (char c : title149.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder149.append(c); }
        }
        title149 = builder149.toString();
}

String title150 = entity.summary;
if (title150 != null && title150.length() > 0) {
        StringBuilder builder150 = new StringBuilder();
        for (char c : title150.toCharArray()) {
                if (Character.isLetterOrDigit(c)) { builder150.append(c); }
        }
        title150 = builder150.toString();
}
def body151 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "WEB_SHOP"],
        description: "See ${entity.key} (\$${4 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body151' = body151

def shorten152 = { String text, int most = 70 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short152 = shorten152(entity.summary)

for (version in entity.fixVersions) {
    if (version.released) continue
    replica.customKeys."version ${version.name}" = version.description
}
def body154 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "SUP"],
        description: "See ${entity.key} (\$${3 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body154' = body154

def newest155 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(9)
        ?.collectEntries { [(it.id): it.body] }
def shorten156 = { String text, int most = 70 ->
    text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short156 = shorten156(entity.summary)

def body157 = groovy.json.JsonOutput.toJson([
    fields: [
        summary    : entity.summary,
        labels     : ["synced", "SUP"],
        description: "See ${entity.key} (\$${9 * 10} budget)"
    ],
    update: [:]
])
replica.customKeys.'body157' = body157

def sent158 = [
    "Due (UTC)" : entity.summary,
    "Select List": entity.description,
    owner    : [name: entity.assignee?.displayName, email: entity.assignee?.email],
    tags     : entity.labels*.label
]
replica.customKeys."fields158" = sent158

// Severity: agreed with A. Sample, see https://example.com/wiki/SUP

if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent160 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

def parts161 = (entity.key ?: "X-0").split("-")
def number161 = parts161[-1] as int
def isOld161 = number161 in 1..600 || !(parts161[0] in ["DEMO", "DEMO"])

def byAuthor162 = entity.comments.inject([:]) { result, comment ->
    result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
    result
}

def (project163, rest163) = (entity.key ?: "A-1").tokenize("-")
def joined163 = [project163, rest163].findAll { it }.join("/")
replica.comments = entity.comments.collect {
        comment ->
        comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
        comment
}
if (entity.parentId != null) {
    replica.parentId = entity.parentId
    replica.customKeys.parent165 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.comments = entity.comments.findAll { comment -> !comment.internal && !comment.body?.startsWith("[WEB_SHOP]") }
