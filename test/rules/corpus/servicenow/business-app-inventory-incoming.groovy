// sync-rule: incoming servicenow
// Keeps the inventory of applications: a component of the portfolio project is an application here.
if (firstSync) {
    entity.tableName = "cmdb_ci_business_app"
}

String clean(String text) {
    text?.replaceAll(/<[^>]+>/, " ")?.replaceAll(/&nbsp;|\s+/, " ")?.trim()
}

String versionOf(String text) {
    def matcher = (text ?: "") =~ /\b(\d+\.\d+(?:\.\d+)?)\b/
    matcher.find() ? matcher.group(1) : "unknown"
}

entity.name              = replica.name ?: replica.summary
entity.short_description = clean(replica.summary)
entity.description       = clean(replica.description)
entity.version           = versionOf(replica.description)

def lifecycle = [
    "Plan"   : "pipeline",
    "Build"  : "pipeline",
    "Run"    : "operational",
    "Sunset" : "end_of_life",
    "Retired": "retired"
]
entity.life_cycle_stage = lifecycle[replica.customFields."Stage"?.value?.value] ?: "operational"

def owner = nodeHelper.getUserByEmail(replica.customFields."Owner"?.value?.email)
if (owner) {
    entity.owned_by = owner.key
}
if (replica.removedAttachments) {
    log.info("Files removed at the source of ${replica.key} are kept here")
}
entity.attachments += replica.addedAttachments
