// sync-rule: incoming servicenow
// Orders a laptop for a new colleague: the request item comes out of the HR tracker's issue.
import groovy.json.JsonOutput

final CATALOG_ITEM = "Standard Laptop"

if (firstSync) {
    def person = nodeHelper.getUserByEmail(replica.customFields."Employee Mail"?.value)
    def item   = nodeHelper.getReference("sc_cat_item", "name", CATALOG_ITEM)
    if (!person || !item) {
        throw new com.exalate.api.exception.IssueTrackerException("No employee or no catalogue item '${CATALOG_ITEM}' for ${replica.key}".toString())
    }
    entity.tableName     = "sc_req_item"
    entity.cat_item      = item.sys_id
    entity.requested_for = person.key
    entity.due_date      = replica.due?.format("yyyy-MM-dd HH:mm:ss")
}

entity.short_description = "Laptop for ${replica.customFields.'Employee Name'?.value ?: replica.summary}".toString()
entity.description       = replica.description
entity.comments         += replica.addedComments
entity.attachments      += replica.addedAttachments

if (firstSync) {
    store(entity)
    // The variables of an item hang on it and can only be written once it exists.
    def variables = [
        keyboard: replica.customFields."Keyboard"?.value?.value ?: "US",
        screen  : replica.customFields."Second Screen"?.value ? "yes" : "no"
    ]
    variables.each { name, value ->
        def body = JsonOutput.toJson([request_item: entity.sys_id, name: name, value: value])
        httpClient.post("/api/now/table/u_item_variable", body)
    }
}
