// sync-rule: incoming hp-alm
// Opposite of the outgoing rule with user fields; values outside the project's lists are kept out.
def physicalOf = [
    "Detected In Build": "BG_USER_02",
    "Root Cause"       : "BG_USER_03",
    "Test Environment" : "BG_USER_05"
]
def environments = ["Lab A", "Lab B", "Field"]

defect.summary      = replica.summary
defect.description  = "<html><body>${(replica.description ?: '').replace('\n', '<br>')}</body></html>".toString()
defect.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(defect, replica)
defect.attachments += replica.addedAttachments.findAll { !it.filename.endsWith(".zip") }

physicalOf.each { name, physical ->
    def value = replica.details?.get(name)
    if (name == "Test Environment" && !(value in environments)) {
        value = "Field"
    }
    if (value != null) {
        defect.customFields."${physical}".value = value
    }
}

defect.priority = qcHelper.getPriority(replica.priority?.name ?: "3-High")
defect.assignee = nodeHelper.getUserByUsername(replica.assignee?.username)
defect.customKeys."detected-in-rcyc" = replica.cycle
