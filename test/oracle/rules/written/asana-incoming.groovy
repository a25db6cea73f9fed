if(firstSync){
  entity.project = nodeHelper.getProject("120000000000001")
  entity.entityType = "task"
}
entity.name  = replica.summary
entity.notes = nodeHelper.stripHtml(replica.description) +
    "\n\n" +
    "Source: " + replica.key
entity.due_on = replica.due?.format('yyyy-MM-dd')
entity.completed = replica.status?.name == 'Done'
entity.comments = commentHelper.mergeComments(entity, replica)
