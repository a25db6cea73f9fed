// sync-rule: outgoing servicenow
// What acme sends to globex. Made from the template 'Basic fields with status, priority and people'.

// Only records of this table are kept in step. Another table gets a block of its own like this one.
if (entity.tableName == "incident") {
    replica.key         = entity.key
    replica.summary     = entity.short_description
    replica.description = entity.description
    replica.attachments = entity.attachments
    replica.comments    = entity.comments
    replica.status      = nodeHelper.getStatus(entity.state)
    replica.priority    = nodeHelper.getPriority(entity.priority)
    if (entity.assigned_to) {
        replica.assignee = nodeHelper.getUserByEmail(nodeHelper.getTableByLink(entity.assigned_to.link)?.email)
    }
    if (entity.caller_id) {
        replica.reporter = nodeHelper.getUserByEmail(nodeHelper.getTableByLink(entity.caller_id.link)?.email)
    }

    // What follows does nothing yet. To use a part, delete the lines /* and */ around it.

    // Custom Fields
    // Replace u_cf_name by the name of the column, not its label, and CF Name by the name on the other side.
    /*
    replica."CF Name" = entity.u_cf_name
    */
}
