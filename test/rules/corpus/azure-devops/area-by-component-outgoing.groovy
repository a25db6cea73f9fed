// sync-rule: outgoing azure-devops
// Splits the area path back into the component that Jira knows, and the iteration into a version name.
def area = (workItem.areaPath ?: "").tokenize("\\")
def iteration = (workItem.iterationPath ?: "").tokenize("\\")

replica.key         = workItem.key
replica.type        = workItem.type
replica.summary     = workItem.summary
replica.description = nodeHelper.stripHtml(workItem.description ?: "")
replica.status      = workItem.status
replica.priority    = workItem.priority
replica.labels      = workItem.labels
replica.assignee    = workItem.assignee
replica.comments    = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments = workItem.attachments

// The first name is the project itself.
replica.componentName = area.size() > 1 ? area[1] : null
replica.subComponent  = area.size() > 2 ? area[2..-1].join(" / ") : null
replica.versionName   = iteration.size() > 1 ? "Release " + iteration.last() : null
replica.changedOn     = workItem.customKeys."Changed Date"
