if(entity.tableName == "incident") {
    replica.key            = entity.key
    replica.summary        = entity.short_description
    replica.description    = entity.description
    replica.attachments    = entity.attachments
    replica.comments       = entity.comments
    replica.state          = entity.state
    replica.priority       = [1: "Highest", 2: "High", 3: "Medium", 4: "Low", 5: "Lowest"][entity.priority as Integer]
    replica.caller         = entity.caller_id?.display_value
} else if (entity.tableName == "cmdb_ci_business_app") {
    replica.key = entity.key; replica.summary = entity.short_description
    replica.name = entity.name
}
