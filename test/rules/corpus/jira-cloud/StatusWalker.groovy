// sync-rule: external-script jira-cloud
// Finds the shortest way through a workflow by REST and walks it, one transition after the other.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

class StatusWalker {

    private final httpClient
    private final Map<String, String> nextHop

    /**
     * @param httpClient the rule's own httpClient
     * @param nextHop for a status the name of the transition that leads on towards the end of the workflow
     */
    StatusWalker(httpClient, Map<String, String> nextHop) {
        this.httpClient = httpClient
        this.nextHop = nextHop
    }

    static StatusWalker forSoftware(httpClient) {
        new StatusWalker(httpClient, ["To Do": "Start", "In Progress": "Review", "In Review": "Finish"])
    }

    /** Walks until the target is reached; gives up after as many steps as there are hops. */
    boolean walk(String issueKey, String target) {
        String now = statusOf(issueKey)
        int steps = 0
        while (now != target && steps++ <= nextHop.size()) {
            String hop = direct(issueKey, target) ?: byName(issueKey, nextHop[now])
            if (hop == null) {
                return false
            }
            run(issueKey, hop)
            now = statusOf(issueKey)
        }
        return now == target
    }

    private String statusOf(String issueKey) {
        read("/rest/api/3/issue/${issueKey}?fields=status").fields.status.name
    }

    private String direct(String issueKey, String target) {
        transitions(issueKey).find { it.to.name == target }?.id
    }

    private String byName(String issueKey, String name) {
        name == null ? null : transitions(issueKey).find { it.name == name }?.id
    }

    private List transitions(String issueKey) {
        read("/rest/api/3/issue/${issueKey}/transitions").transitions
    }

    private Map read(String path) {
        httpClient.http("GET", path, null, [:], ["Accept": ["application/json"]]) { response ->
            if (response.code >= 300) {
                throw new IssueTrackerException("Jira answered ${response.code} to ${path}: ${response.body}".toString())
            }
            new JsonSlurper().parseText(response.body) as Map
        } as Map
    }

    private void run(String issueKey, String transitionId) {
        String body = JsonOutput.toJson([transition: [id: transitionId]])
        httpClient.http("POST", "/rest/api/3/issue/${issueKey}/transitions", body, [:], ["Content-Type": ["application/json"]]) { response ->
            if (response.code != 204) {
                throw new IssueTrackerException("Transition ${transitionId} of ${issueKey} was refused: ${response.body}".toString())
            }
        }
    }
}
