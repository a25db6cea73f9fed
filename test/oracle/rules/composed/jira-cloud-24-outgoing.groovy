if(issue.entityType == "Case"){
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

if(issue.labels.any { it.label == "no-sync-2" }){
  return
}
String title3 = issue.summary;
if(title3 != null && title3.length() > 0){
    StringBuilder builder3 = new StringBuilder();
    for(char c : title3.toCharArray()){
        if (Character.isLetterOrDigit(c)) { builder3.append(c); }
    }
    title3 = builder3.toString();
}
replica.key            = issue.key
replica.type           = issue.type
replica.assignee       = issue.assignee
replica.reporter       = issue.reporter
replica.summary        = issue.summary
replica.description    = issue.description
replica.labels         = issue.labels
replica.comments       = issue.comments
replica.status         = issue.status
replica.priority       = issue.priority
replica.attachments    = issue.attachments
