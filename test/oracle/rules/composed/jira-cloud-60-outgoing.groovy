/*
 * DEMO: rules for right.
 * Changed by Max Example on 2024-03-18.
 */
def shorten2 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short2 = shorten2(issue.summary)

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Root Cause / Fix' = issue.customFields.'Root Cause / Fix'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10047"] = issue.customFields["10047"]

replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

replica.customFields."Due (UTC)" = issue.customFields."Due (UTC)"
replica.customFields.'Team' = issue.customFields.'Team'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10048"] = issue.customFields["10044"]

def body6 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : issue.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${issue.key} (\$${1 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body6' = body6

def shorten7 = { String text, int most = 80 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short7 = shorten7(issue.summary)
replica.description = nodeHelper.stripHtml(issue.description)
replica.comments    = nodeHelper.stripHtmlFromComments(issue.comments)

def upper9 = issue.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()
def newest10 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(5)
    ?.collectEntries { [(it.id): it.body] }

def parts11 = (issue.key ?: "X-0").split("-")
def number11 = parts11[-1] as int
def isOld11 = number11 in 1..300 || !(parts11[0] in ["WEB_SHOP", "DEMO"])
def sent12 = [
  "Partner's Id" : issue.summary,
  "Root Cause / Fix": issue.description,
  owner    : [name: issue.assignee?.displayName, email: issue.assignee?.email],
  tags     : issue.labels*.label
]
replica.customKeys."fields12" = sent12

if (issue.status?.name == "To Do"
    && (issue.priority?.name == "High" || issue.labels*.label.contains("vip"))
    && !issue.customFields."Partner's Id"?.value) {
  log.warn "issue ${issue.key} has no Partner's Id"
}
