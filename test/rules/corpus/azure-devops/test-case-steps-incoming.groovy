// sync-rule: incoming azure-devops
// Builds the steps of a test case out of a numbered list: Azure wants them as XML.
import groovy.xml.MarkupBuilder

String stepsAsXml(List<String> actions) {
    def writer = new StringWriter()
    def xml = new MarkupBuilder(writer)
    xml.steps(id: 0, last: actions.size() + 1) {
        actions.eachWithIndex { action, index ->
            def (what, expected) = action.split(/\s*=>\s*/, 2).toList() + [""]
            step(id: index + 2, type: expected ? "ValidateStep" : "ActionStep") {
                parameterizedString(isformatted: "true", what)
                parameterizedString(isformatted: "true", expected)
                description()
            }
        }
    }
    writer.toString()
}

if (firstSync) {
    workItem.projectKey = "Quality"
    workItem.typeName   = "Test Case"
    workItem.areaPath   = "Quality\\Regression"
}

workItem.summary     = replica.summary
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

def steps = (replica.description ?: "").readLines()
    .findAll { it ==~ /\s*\d+[.)]\s+.*/ }
    .collect { it.replaceFirst(/^\s*\d+[.)]\s+/, "").trim() }
if (steps) {
    workItem."Microsoft.VSTS.TCM.Steps" = stepsAsXml(steps)
} else {
    workItem.description = replica.description
}
