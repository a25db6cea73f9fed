// sync-rule: outgoing servicenow
// Sends a change only after approval, with its configuration item and the tasks below it.
if (entity.tableName != "change_request" || entity.approval != "approved") {
    return
}

replica.key         = entity.key
replica.summary     = entity.short_description
replica.description = [
    entity.description,
    entity.justification ? "Justification:\n${entity.justification}" : null,
    entity.implementation_plan ? "Plan:\n${entity.implementation_plan}" : null,
    entity.backout_plan ? "Back-out:\n${entity.backout_plan}" : null
].findAll { it }.join("\n\n")

if (entity.cmdb_ci) {
    replica.configurationItem = nodeHelper.getTableByLink(entity.cmdb_ci.link)?.name
}

def answer = httpClient.get("/api/now/table/change_task?sysparm_query=change_request=${entity.sys_id}&sysparm_fields=number,short_description,state")
replica.tasks = answer?.result?.collect { task ->
    [number: task.number, title: task.short_description, done: task.state == "3"]
} ?: []

replica.type        = entity.type
replica.risk        = entity.risk
replica.comments    = entity.comments
replica.attachments = entity.attachments
