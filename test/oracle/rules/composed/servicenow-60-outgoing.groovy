def parts1 = (entity.key ?: "X-0").split("-")
def number1 = parts1[-1] as int
def isOld1 = number1 in 1..700 || !(parts1[0] in ["SUP", "DEMO"])

def format2 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due2" = entity.due ? format2.format(entity.due) : null

if (entity.tableName == "incident") {
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.state       = entity.state
}

entity.with {
  customKeys."with4" = [a: 1, b: [c: "Severity"]]
  if (summary == null) summary = "(no summary)"
}

replica.customFields."Customer Name" = entity.customFields."Customer Name"
replica.customFields.'Root Cause / Fix' = entity.customFields.'Root Cause / Fix'
replica."CF Name" = entity."CF Name"
replica.customFields["10049"] = entity.customFields["10046"]

def parts6 = (entity.key ?: "X-0").split("-")
def number6 = parts6[-1] as int
def isOld6 = number6 in 1..900 || !(parts6[0] in ["OPS2", "DEMO"])
def body7 = groovy.json.JsonOutput.toJson([
  fields: [
    summary    : entity.summary,
    labels     : ["synced", "OPS2"],
    description: "See ${entity.key} (\$${8 * 10} budget)"
  ],
  update: [:]
])
replica.customKeys.'body7' = body7

def upper8 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()

replica.description = nodeHelper.stripHtml(entity.description);
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments);

replica.project = entity.project;

//Comment these lines out if you are interested in sending the full list of versions and components of the source project.
replica.project.versions = []
replica.project.components = []
/*
 * DEMO: rules for partner-desk.
 * Changed by Jane Doe on 2024-04-19.
 */

if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent12 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

replica.customFields."Customer Name" = entity.customFields."Customer Name"
replica.customFields.'Work Order' = entity.customFields.'Work Order'
replica."Epic Link" = entity."Epic Link"
replica.customFields["10049"] = entity.customFields["10047"]
