// sync-rule: external-script jira-cloud
// Writes comments through REST, so that their visibility can be set, and notes the pairs of ids as traces.
import com.exalate.api.domain.twintrace.TraceAction
import com.exalate.api.domain.twintrace.TraceType
import com.exalate.basic.domain.BasicNonPersistentTrace
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

class RemoteComments {
    private final def httpClient
    private final List traces

    RemoteComments(def httpClient, List traces) {
        this.httpClient = httpClient
        this.traces = traces
    }

    /** Adds each new comment to the issue; the ones that Jira refuses are told in the result. */
    List<String> add(String issueKey, Collection comments, String role = null) {
        List<String> refused = []
        for (comment in comments) {
            if (isKnown(comment.remoteId as String)) {
                continue
            }
            try {
                String localId = write(issueKey, comment, role)
                traces.add(trace(localId, comment.remoteId as String))
            } catch (IOException e) {
                refused.add("${comment.remoteId}: ${e.message}".toString())
            }
        }
        return refused
    }

    private boolean isKnown(String remoteId) {
        traces.any { it.remoteId == remoteId }
    }

    private String write(String issueKey, comment, String role) {
        Map body = [body: comment.body]
        if (role != null) {
            body.visibility = [type: "role", value: role]
        }
        httpClient.http("POST", "/rest/api/2/issue/${issueKey}/comment", JsonOutput.toJson(body), [:], ["Content-Type": ["application/json"]]) { response ->
            if (response.code != 201) {
                throw new IOException("Jira answered ${response.code}".toString())
            }
            new JsonSlurper().parseText(response.body as String).id
        }
    }

    private static BasicNonPersistentTrace trace(String localId, String remoteId) {
        new BasicNonPersistentTrace()
            .setType(TraceType.COMMENT)
            .setToSynchronize(true)
            .setLocalId(localId)
            .setRemoteId(remoteId)
            .setAction(TraceAction.NONE)
    }
}
