// sync-rule: incoming servicenow
// Only answers come back: the incident exists, its state follows the developers' board in one direction.
if (firstSync) {
    return
}

entity.comments    += replica.addedComments.findAll { !it.body?.trim()?.startsWith("!internal") }
entity.attachments += replica.addedAttachments

def number = { value ->
    def text = (value ?: "0").toString()
    text.isInteger() ? text.toInteger() : 0
}
int now = number(entity.state)
int wanted = [
    "Selected"   : 2,
    "In Progress": 2,
    "Blocked"    : 3,
    "Fixed"      : 6
].getOrDefault(replica.status?.name, now)

// 6 is resolved, 7 closed: developers may resolve, only the desk may close or reopen.
if (now < 6 && wanted != now) {
    entity.state = wanted.toString()
    if (wanted == 6) {
        entity.close_code  = replica.resolution?.name == "Won't Do" ? "Not Solved (Not Reproducible)" : "Solved (Permanently)"
        entity.close_notes = "Fixed with ${replica.fixVersions?.collect { it.name }?.join(', ') ?: 'the next release'}".toString()
    }
}

if (replica.customFields."Needs answer"?.value) {
    syncHelper.syncBackAfterProcessing()
}
