// sync-rule: incoming hp-alm
// Test cases written as stories in Jira: preconditions, steps and expected results become one description.
def part = { String title, String text ->
    text ? "<b>${title}</b><br>${text.readLines().collect { it.trim() }.findAll { it }.join('<br>')}<br><br>" : ""
}

if (entityType == "testCase") {
    testCase.summary     = replica.summary
    testCase.description = "<html><body>" +
        part("Preconditions", replica.preconditions) +
        part("Steps", replica.steps) +
        part("Expected", replica.expected) +
        "</body></html>"
    testCase.assignee     = nodeHelper.getUserByEmail(replica.assignee?.email)
    testCase.commentsArea = commentHelper.mergeCommentsIntoCommentsArea(testCase, replica)
    testCase.attachments += replica.addedAttachments
    testCase.customFields."TS_USER_05".value = replica.key

    if (firstSync) {
        testCase.typeName = "MANUAL"
    }

    switch (replica.status?.name) {
        case ["Draft", "To Do"]:
            testCase.status = qcHelper.getStatus("Design")
            break
        case "Approved":
            testCase.status = qcHelper.getStatus("Ready")
            break
        default:
            testCase.status = qcHelper.getStatus("Imported")
    }
}
