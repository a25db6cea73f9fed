if(firstSync){
   workItem.projectKey  = "Shop"
   workItem.typeName    = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}

workItem.summary      = replica.summary
workItem.description  = replica.description
workItem.attachments  = attachmentHelper.mergeAttachments(workItem, replica)
workItem.comments     = commentHelper.mergeComments(workItem, replica)
workItem.labels       = replica.labels
workItem.priority     = replica.priority

// Area path by team
def area = "Shop"
switch (replica.customFields."Team"?.value?.value) {
  case "Mobile":
  case "App":
    area += "\\Mobile"
    break
  case "Web":
    area += "\\Web"
    break
  case null:
    break
  default:
    log.info "unknown team ${replica.customFields."Team".value}"
}
workItem.areaPath = area

def statusMapping = ["To Do": "New", "In Progress": "Active", "In Review": "Active", "Done": "Closed"]
workItem.setStatus(statusMapping.get(replica.status?.name, "New"))

if (replica.parentId) {
  def parent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId)
  if (parent?.id) workItem.parentId = parent.id
}
