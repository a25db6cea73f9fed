// sync-rule: incoming jira-onprem
// Generated start of a Jira Server connection, the hints for users, comments and status switched on.
if(firstSync){
   issue.projectKey   = "PLANT"
   // Set type name from source issue, if not found set a default
   issue.typeName     = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
}
issue.summary      = replica.summary
issue.description  = replica.description
issue.attachments  = attachmentHelper.mergeAttachments(issue, replica)
issue.labels       = replica.labels
issue.due          = replica.due
issue.environment  = replica.environment

/*
User Synchronization (Assignee/Reporter)
*/
def defaultUser = nodeHelper.getUserByEmail("plant.desk@example.com")
issue.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser

/*
Comment Synchronization
*/
issue.comments = commentHelper.mergeComments(issue, replica){ it.executor = nodeHelper.getUserByEmail(it.author?.email) }

/*
Status Synchronization
*/
def statusMapping = ["Open":"New", "To Do":"Open", "Done":"Closed"]
def remoteStatusName = replica.status?.name
issue.setStatus(statusMapping[remoteStatusName] ?: "Open")
