// sync-rule: outgoing freshservice
// The university's desk tells the faculty board how a ticket stands; who works on it is only named by group.
def groups = [
    1070000000401L: "Arts and Sports",
    1070000000402L: "Science",
    1070000000403L: "Law and Economics",
    1070000000404L: "Engineering",
    1070000000405L: "Library",
    1070000000406L: "Medicine"
]
def boardStatus = [
    "Open"                  : "Reported",
    "Pending"               : "Working",
    "Waiting on Customer"   : "Asked",
    "Waiting on Third Party": "Supplier",
    "Resolved"              : "Done",
    "Closed"                : "Checked"
]

replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.statusName  = boardStatus[entity.status?.name] ?: "Reported"
replica.priority    = entity.priority
replica.reporter    = entity.reporter
replica.groupName   = groups[entity.group_id as Long] ?: "Central desk"
replica.labels      = entity.labels
replica.attachments = entity.attachments
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments.findAll { !it.internal })

["cf_category", "cf_sub_category", "cf_faculty", "cf_room", "cf_total", "cf_needs_approval"].each { name ->
    replica.customFields."${name}" = entity.customFields."${name}"
}

// Ratings of the last survey, a number from 1 to 5
def survey = httpClient.get("/api/v2/tickets/${entity.key}/csat_response")?.csat_response
if (survey?.score) {
    replica.rating       = survey.score
    replica.ratingRemark = survey.questionnaire_responses?.collect { it.answer?.answer_text }?.findAll { it }?.join("; ")
}
