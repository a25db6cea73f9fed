replica.key            = workItem.key
replica.assignee       = workItem.assignee
replica.summary        = workItem.summary
replica.description    = nodeHelper.stripHtml(workItem.description)
replica.type           = workItem.type
replica.status         = workItem.status
replica.labels         = workItem.labels
replica.priority       = workItem.priority
replica.comments       = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments    = workItem.attachments
replica.project        = workItem.project
replica.areaPath       = workItem.areaPath
replica.iterationPath  = workItem.iterationPath

def relations = workItem.relations?.findAll { it.attributes?.name in ["Parent", "Related"] } ?: []
replica.relations = relations.collect {
  def id = it.url.tokenize('/').last()
  return [id: id, kind: it.attributes.name]
}
