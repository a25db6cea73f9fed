// sync-rule: external-script jira-cloud
// A small client for the REST API of Jira Cloud: searching with pages, users, versions, sprints, boards, links, properties.
import com.exalate.api.exception.IssueTrackerException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

class JiraDesk {

    static final int PAGE = 50
    private static final Map<String, List<String>> JSON = [
        "Accept"      : ["application/json"],
        "Content-Type": ["application/json"]
    ].asImmutable()

    private final httpClient
    private final Map<String, Object> cache = [:]

    JiraDesk(httpClient) {
        this.httpClient = httpClient
    }

    // ---------------------------------------------------------------
    // issues

    /** One issue with the given fields, or null when there is none. */
    Map issue(String key, List<String> fields = ["summary", "status"]) {
        optional("/rest/api/3/issue/${key}", [fields: [fields.join(",")]]) as Map
    }

    boolean exists(String key) {
        issue(key, ["summary"]) != null
    }

    /** All issues that a query finds, page after page. */
    List<Map> search(String jql, List<String> fields = ["summary"], int most = 500) {
        List<Map> found = []
        String token = null
        boolean more = true
        while (more && found.size() < most) {
            Map<String, Object> body = [jql: jql, fields: fields, maxResults: Math.min(PAGE, most - found.size())]
            if (token != null) {
                body.nextPageToken = token
            }
            Map page = post("/rest/api/3/search/jql", body) as Map
            found.addAll(page.issues as List<Map>)
            token = page.nextPageToken
            more = token != null && page.isLast != true
        }
        return found
    }

    /** The only issue whose custom field holds a value; an error when there are several. */
    Map only(String projectKey, String fieldName, String value) {
        String safe = value.replace("\\", "\\\\").replace('"', '\\"')
        List<Map> found = search("project = ${projectKey} AND \"${fieldName}\" ~ \"${safe}\"", ["summary"], 2)
        if (found.size() > 1) {
            throw new IssueTrackerException("More than one issue of ${projectKey} has '${value}' in ${fieldName}".toString())
        }
        found ? found.first() : null
    }

    void edit(String key, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            put("/rest/api/3/issue/${key}", [fields: fields])
        }
    }

    void addWatcher(String key, String accountId) {
        call("POST", "/rest/api/3/issue/${key}/watchers", JsonOutput.toJson(accountId), [:], [204])
    }

    // ---------------------------------------------------------------
    // links and remote links

    void link(String type, String from, String to) {
        post("/rest/api/3/issueLink", [type: [name: type], inwardIssue: [key: from], outwardIssue: [key: to]])
    }

    Set<String> linkedKeys(String key) {
        List links = issue(key, ["issuelinks"])?.fields?.issuelinks ?: []
        links.collect { (it.outwardIssue ?: it.inwardIssue).key as String } as Set<String>
    }

    void remoteLink(String key, String globalId, String url, String title) {
        post("/rest/api/3/issue/${key}/remotelink", [
            globalId: globalId,
            object  : [url: url, title: title, icon: [title: "Twin"]]
        ])
    }

    // ---------------------------------------------------------------
    // people

    /** The account id behind a mail address; remembered for the rest of the run. */
    String accountId(String mail) {
        if (!mail) {
            return null
        }
        remembered("user:" + mail.toLowerCase()) {
            List users = required("/rest/api/3/user/search", [query: [mail]]) as List
            users.find { it.accountType == "atlassian" && it.active }?.accountId
        }
    }

    List<String> groupMembers(String group) {
        remembered("group:" + group) {
            List<String> ids = []
            int start = 0
            boolean last = false
            while (!last) {
                Map page = required("/rest/api/3/group/member", [groupname: [group], startAt: [start.toString()]]) as Map
                ids.addAll(page.values.collect { it.accountId as String })
                last = page.isLast
                start += PAGE
            }
            ids
        }
    }

    // ---------------------------------------------------------------
    // projects, versions, components, types

    Map project(String key) {
        remembered("project:" + key) { optional("/rest/api/3/project/${key}", [:]) }
    }

    List<String> typeNames(String projectKey) {
        (project(projectKey)?.issueTypes ?: []).collect { it.name as String }
    }

    Map version(String projectKey, String name) {
        List versions = remembered("versions:" + projectKey) {
            required("/rest/api/3/project/${projectKey}/versions", [:])
        }
        Map known = versions.find { it.name == name }
        if (known == null) {
            known = post("/rest/api/3/version", [name: name, projectId: project(projectKey)?.id]) as Map
            versions << known
        }
        return known
    }

    Map component(String projectKey, String name, String leadMail = null) {
        List components = remembered("components:" + projectKey) {
            required("/rest/api/3/project/${projectKey}/components", [:])
        }
        Map known = components.find { it.name.equalsIgnoreCase(name) }
        if (known == null) {
            Map body = [name: name, project: projectKey]
            String lead = accountId(leadMail)
            if (lead) {
                body.leadAccountId = lead
                body.assigneeType = "COMPONENT_LEAD"
            }
            known = post("/rest/api/3/component", body) as Map
            components << known
        }
        return known
    }

    // ---------------------------------------------------------------
    // boards and sprints

    List<Map> boards(String projectKey) {
        remembered("boards:" + projectKey) {
            required("/rest/agile/1.0/board", [projectKeyOrId: [projectKey], type: ["scrum"]]).values
        }
    }

    /** The sprint of that name on the first scrum board of the project; made when it is missing. */
    Map sprint(String projectKey, String name, Date start = null, Date end = null) {
        List<Map> boardList = boards(projectKey)
        if (boardList.isEmpty()) {
            return null
        }
        def boardId = boardList.first().id
        Map known = sprints(boardId).find { it.name == name }
        if (known) {
            return known
        }
        Map body = [name: name, originBoardId: boardId]
        if (start && end) {
            body.startDate = iso(start)
            body.endDate = iso(end)
        }
        cache.remove("sprints:" + boardId)
        return post("/rest/agile/1.0/sprint", body) as Map
    }

    List<Map> sprints(boardId) {
        remembered("sprints:" + boardId) {
            List<Map> all = []
            int start = 0
            boolean last = false
            while (!last) {
                Map page = required("/rest/agile/1.0/board/${boardId}/sprint", [startAt: [start.toString()], maxResults: [PAGE.toString()]]) as Map
                all.addAll(page.values as List<Map>)
                last = page.isLast
                start += PAGE
            }
            all
        }
    }

    void moveToSprint(sprintId, Collection<String> keys) {
        keys.collate(PAGE).each { part ->
            post("/rest/agile/1.0/sprint/${sprintId}/issue", [issues: part])
        }
    }

    void moveToBacklog(Collection<String> keys) {
        keys.collate(PAGE).each { part ->
            post("/rest/agile/1.0/backlog/issue", [issues: part])
        }
    }

    // ---------------------------------------------------------------
    // fields: names to ids, and back

    String fieldId(String name) {
        fields().find { it.name == name }?.id
    }

    String fieldName(String id) {
        fields().find { it.id == id }?.name
    }

    private List<Map> fields() {
        remembered("fields") { required("/rest/api/3/field", [:]) }
    }

    // ---------------------------------------------------------------
    // entity properties: a place for notes that people do not see

    Object property(String issueKey, String name) {
        optional("/rest/api/3/issue/${issueKey}/properties/${name}", [:])?.value
    }

    void property(String issueKey, String name, Object value) {
        put("/rest/api/3/issue/${issueKey}/properties/${name}", value)
    }

    // ---------------------------------------------------------------
    // transitions

    List<Map> transitions(String key) {
        required("/rest/api/3/issue/${key}/transitions", [:]).transitions
    }

    /** True when the issue is in the status afterwards. Tries the direct way only. */
    boolean moveTo(String key, String status, Map<String, Object> fields = [:]) {
        if (issue(key, ["status"])?.fields?.status?.name == status) {
            return true
        }
        Map way = transitions(key).find { it.to.name == status }
        if (way == null) {
            return false
        }
        Map body = [transition: [id: way.id]]
        if (fields) {
            body.fields = fields
        }
        post("/rest/api/3/issue/${key}/transitions", body)
        return true
    }

    // ---------------------------------------------------------------
    // plumbing

    private remembered(String name, Closure make) {
        if (!cache.containsKey(name)) {
            cache[name] = make.call()
        }
        cache[name]
    }

    private required(String path, Map<String, List<String>> query) {
        call("GET", path, null, query, [200])
    }

    private optional(String path, Map<String, List<String>> query) {
        call("GET", path, null, query, [200, 404])
    }

    private post(String path, Object content) {
        call("POST", path, JsonOutput.toJson(content), [:], [200, 201, 204])
    }

    private put(String path, Object content) {
        call("PUT", path, JsonOutput.toJson(content), [:], [200, 201, 204])
    }

    private call(String method, String path, String body, Map<String, List<String>> query, List<Integer> fine) {
        httpClient.http(method, path, body, query, JSON) { response ->
            if (!(response.code in fine)) {
                throw new IssueTrackerException("${method} ${path} was answered with ${response.code}: ${shorten(response.body)}".toString())
            }
            if (response.code == 404 || response.code == 204 || !response.body) {
                return null
            }
            new JsonSlurper().parseText(response.body as String)
        }
    }

    private static String shorten(body) {
        String text = body?.toString() ?: "no text"
        text.length() > 300 ? text.take(300) + "..." : text
    }

    private static String iso(Date date) {
        date.format("yyyy-MM-dd'T'HH:mm:ss.SSSZ", TimeZone.getTimeZone("UTC"))
    }
}
