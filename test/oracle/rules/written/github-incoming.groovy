if(firstSync){
   issue.repository   = "example/website"
}
issue.summary      = replica.summary
issue.description  = replica.description
issue.comments     = commentHelper.mergeComments(issue, replica)
issue.labels       = replica.labels.findAll { !(it.label in ["internal", "private"]) }

issue.assignee     = nodeHelper.getUserByUsername(replica.assignee?.username)
issue.reporter     = nodeHelper.getUserByUsername(replica.reporter?.username)

def desiredStatus = replica.status?.name
def map = [Done: "closed", Closed: "closed", Resolved: "closed"]
issue.setStatus(map.containsKey(desiredStatus) ? map[desiredStatus] : "open")

if (replica.fixVersions) {
  def milestone = replica.fixVersions.min { a, b -> a.releaseDate <=> b.releaseDate }
  issue.fixVersions = [milestone]
}
