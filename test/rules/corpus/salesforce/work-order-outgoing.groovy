// sync-rule: outgoing salesforce
// Field service: a work order with its address, its line items and the next appointment.
if (entity.entityType == "WorkOrder") {
    def address = [entity.Street, [entity.PostalCode, entity.City].findAll { it }.join(" "), entity.Country]
        .findAll { it }
        .join("\n")

    def items = httpClient.get("/services/data/v58.0/query?q=SELECT+LineItemNumber,Subject,Status+FROM+WorkOrderLineItem+WHERE+WorkOrderId='${entity.Id}'")
    def lines = items?.records?.collect { item ->
        def mark = item.Status == "Completed" ? "x" : " "
        "[${mark}] ${item.LineItemNumber} ${item.Subject}"
    } ?: []

    replica.key         = entity.Id
    replica.number      = entity.WorkOrderNumber
    replica.summary     = entity.Subject
    replica.description = """${entity.Description ?: ''}

Address:
${address ?: 'unknown'}

Items:
${lines ? lines.join('\n') : 'none'}"""
    replica.statusName  = entity.Status
    replica.startText   = entity.StartDate
    replica.attachments = entity.attachments
}
