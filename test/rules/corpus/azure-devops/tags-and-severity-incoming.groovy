// sync-rule: incoming azure-devops
// Severity of the customer's report becomes severity and tag; tags set by hand survive.
enum Level {
    CRITICAL("1 - Critical", "1"), HIGH("2 - High", "2"), MEDIUM("3 - Medium", "3"), LOW("4 - Low", "4")

    final String severity
    final String priority

    Level(String severity, String priority) {
        this.severity = severity
        this.priority = priority
    }

    static Level of(String name) {
        values().find { it.name().equalsIgnoreCase(name ?: "") } ?: MEDIUM
    }
}

if (firstSync) {
    workItem.projectKey = "Beacon"
    workItem.typeName   = "Bug"
}

Level level = Level.of(replica.customFields."Severity"?.value?.value)

workItem.summary     = replica.summary
workItem."Microsoft.VSTS.TCM.ReproSteps" = replica.description
workItem."Microsoft.VSTS.TCM.Severity"   = level.severity
workItem.priority    = nodeHelper.getPriority(level.priority)
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

def byHand = workItem.labels?.findAll { !it.label.startsWith("sev:") } ?: []
workItem.labels = byHand + nodeHelper.getLabel("sev:" + level.name().toLowerCase())
