// sync-rule: outgoing jira-onprem
// Tells the help desk how an escalated ticket stands.
replica.key         = issue.key
replica.status      = issue.status
replica.resolution  = issue.resolution
// what was added since the ticket came, so that its own files do not travel back
replica.fixVersions = issue.fixVersions
replica.attachments = issue.attachments.findAll { it.created && issue.created && it.created > issue.created }
replica.comments    = commentHelper.filterLocal(issue.comments)

// How often the desk has asked: more than three times calls for a person.
def questions = issue.comments.count { it.author?.username == "helpdesk" && it.body?.contains("?") }
replica.customKeys."questions"  = questions
replica.customKeys."needs call" = questions > 3

// The last change of status, for the clock of the desk
def moves = issue.changeHistory?.findAll { change -> change.changeItems.any { it.getField() == "status" } }
def last = moves ? moves.max { it.created } : null
replica.customKeys."moved at" = last?.created
replica.customKeys."moved by" = last?.author?.displayName ?: "nobody yet"
