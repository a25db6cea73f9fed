// sync-rule: outgoing servicenow
// Sends incidents, problems, changes and requested items through one connection.
import java.text.SimpleDateFormat

// ServiceNow keeps dates as text in UTC.
def snowDate = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss")
snowDate.timeZone = TimeZone.getTimeZone("UTC")
def date = { String text -> text ? snowDate.parse(text) : null }

replica.key         = entity.key
replica.tableName   = entity.tableName
replica.summary     = entity.short_description
replica.description = entity.description
replica.comments    = entity.comments
replica.attachments = entity.attachments
replica.state       = entity.state
replica.opened      = date(entity.opened_at as String)

if (entity.tableName == "change_request") {
    replica.plannedStart = date(entity.start_date as String)
    replica.plannedEnd   = date(entity.end_date as String)
    replica.risk         = entity.risk
    replica.approval     = entity.approval
} else if (entity.tableName == "problem") {
    replica.workaround   = entity.workaround
    replica.knownError   = entity.known_error?.toString() == "true"
} else if (entity.tableName == "sc_req_item") {
    replica.quantity     = entity.quantity
    if (entity.cat_item) {
        replica.item = entity.cat_item.display_value
    }
}
