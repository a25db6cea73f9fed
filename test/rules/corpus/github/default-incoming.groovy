// sync-rule: incoming github
// The rule as it is generated for GitHub, with the user lines switched on.
if(firstSync){
    // Set the repository name from the source issue, or a fixed one
    issue.repository   = "example-org/orchard"
}
issue.summary      = replica.summary
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.labels       = replica.labels

//User Synchronization
issue.assignee     = nodeHelper.getUserByUsername(replica.assignee?.username)
issue.reporter     = nodeHelper.getUserByUsername(replica.reporter?.username)

/*
Status Synchronization

def statusMapping = ["To Do":"open", "Done":"closed"]
issue.setStatus(statusMapping[replica.status?.name] ?: "open")
*/
