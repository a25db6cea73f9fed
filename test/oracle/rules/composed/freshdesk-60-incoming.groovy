/*
 * ABC: rules for partner-desk.
 * Changed by Max Example on 2024-01-19.
 */

def owner2 = entity.assignee?.email ?: entity.reporter?.email ?:
    "sync@example.com"
entity.customKeys.owner2 = owner2

if (replica.priority?.name == "Highest") {
    entity.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
    entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 5) {
    entity.priority = nodeHelper.getPriority("Low")
} else {
    // leave it
}

// Customer Name: agreed with Jane Doe, see https://example.com/wiki/SUP

if(firstSync){
    entity.entityType = "Case"
}
if(entity.entityType == "Case"){
    entity.Subject      = replica.summary
    entity.Description  = replica.description
    entity.Origin       = "Web"
    entity.Status       = replica.status?.name == "Done" ? "Closed" : "New"
}

def defaultUser6 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser6
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser6

if (firstSync) {
    entity.projectKey = "ABC"
    entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths7 = ["Mobile": "ABC\\Mobile", "Web": "ABC\\Web"]
entity.areaPath = areaPaths7[replica.customFields."Customer Name"?.value?.value] ?: "ABC"
entity.iterationPath = replica.iterationPath ?: "ABC\\Sprint 2"
entity.labels = (replica.labels + nodeHelper.getLabel("from-OPS2")).unique { it.label }
        .collect { it.label = it.label.replace(" ", "_"); it }

def newest9 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(8)
        ?.collectEntries { [(it.id): it.body] }

def (project10, rest10) = (entity.key ?: "A-1").tokenize("-")
def joined10 = [project10, rest10].findAll { it }.join("/")

def newest11 = entity.comments
        ?.findAll { it.created != null }
        ?.sort { a, b -> b.created <=> a.created }
        ?.take(4)
        ?.collectEntries { [(it.id): it.body] }
