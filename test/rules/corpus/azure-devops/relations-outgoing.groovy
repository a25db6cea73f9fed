// sync-rule: outgoing azure-devops
// Tells the other side which work items hang together, by the ids at the end of the relations' addresses.
def kinds = [
    "System.LinkTypes.Hierarchy-Forward": "child",
    "System.LinkTypes.Hierarchy-Reverse": "parent",
    "System.LinkTypes.Related"          : "related",
    "System.LinkTypes.Dependency-Forward": "successor"
]

replica.key         = workItem.key
replica.type        = workItem.type
replica.summary     = workItem.summary
replica.description = nodeHelper.stripHtml(workItem.description ?: "")
replica.status      = workItem.status
replica.parentId    = workItem.parentId

replica.relations = workItem.relations
    ?.findAll { kinds.containsKey(it.rel) }
    ?.collect { relation -> [kind: kinds[relation.rel], id: relation.url.tokenize("/").last()] } ?: []

// Commits and pull requests are mentioned, not linked.
replica.commits = workItem.relations?.count { it.rel == "ArtifactLink" } ?: 0

replica.comments = nodeHelper.stripHtmlFromComments(workItem.comments).findAll { comment ->
    !comment.body?.contains("#internal")
}
