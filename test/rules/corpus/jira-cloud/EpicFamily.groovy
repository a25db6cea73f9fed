// sync-rule: external-script jira-cloud
// Sends epics together with their stories. Rules call EpicFamily.send() and EpicFamily.receive() without arguments.
import com.exalate.api.exception.IssueTrackerException

class EpicFamily {

    private static final String EPIC_TYPE = "Epic"

    /** Call this at the end of the outgoing rule. */
    static void send() {
        def context = outgoingContext()
        def issue = context.issue
        def replica = context.replica
        replica.customKeys."familyRole" = issue.type?.name == EPIC_TYPE ? "epic" : "member"
        if (issue.parentId) {
            replica.customKeys."familyHead" = issue.parentId
        }
    }

    /** Call this in the incoming rule, after project and type have been set. */
    static void receive() {
        def context = incomingContext()
        def replica = context.replica
        if (replica.customKeys?."familyRole" != "member") {
            return
        }
        def head = replica.customKeys?."familyHead"
        if (head == null) {
            return
        }
        def local = context.nodeHelper.getLocalIssueFromRemoteId(head as Long)
        if (local == null) {
            throw new IssueTrackerException("The epic ${head} of ${replica.key} has not arrived yet".toString())
        }
        context.issue.parentId = local.id
    }

    private static outgoingContext() {
        com.exalate.replication.services.processor.CreateReplicaProcessor$.MODULE$.threadLocalContext.get()
    }

    // The first message and later ones have contexts of their own; the other one is empty.
    private static incomingContext() {
        def first = com.exalate.replication.services.processor.CreateIssueProcessor$.MODULE$.threadLocalContext.get()
        first ?: com.exalate.replication.services.processor.ChangeIssueProcessor$.MODULE$.threadLocalContext.get()
    }
}
