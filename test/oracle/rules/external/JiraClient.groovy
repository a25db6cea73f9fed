import groovy.json.JsonOutput
import groovy.json.JsonSlurper

class JiraClient {
    private static final int PAGE = 50
    def httpClient
    boolean verbose

    JiraClient(httpClient) { this.httpClient = httpClient }

    static class Response {
        int code
        String body
        Map<String, List<String>> headers = [:]
        boolean isOk() { code in 200..299 }
        def getJson() { body ? new JsonSlurper().parseText(body) : null }
    }

    Response http(String method, String path, Map<String, List<String>> query, String body, Map<String, List<String>> headers) {
        def result = new Response()
        httpClient.http(method, path + queryOf(query), body, null, headers) { request, response ->
            result.code = response.code
            result.body = response.body as String
        }
        if (!result.ok) {
            throw new IllegalStateException("$method $path failed: ${result.code} ${result.body?.take(200)}")
        }
        return result
    }

    List<Map> search(String jql, Closure<Boolean> filter = { true }) {
        def found = []
        int start = 0
        while (true) {
            def page = http("GET", "/rest/api/2/search", [jql: [jql], startAt: [start as String], maxResults: [PAGE.toString()]], null, [:]).json
            found.addAll(page.issues.findAll(filter))
            start += PAGE
            if (start >= (page.total as int)) break
        }
        found
    }

    def update(String key, Map fields) {
        http("PUT", "/rest/api/2/issue/$key", [:], JsonOutput.toJson([fields: fields]), ["Content-Type": ["application/json"]])
    }

    private String queryOf(Map<String, List<String>> query) {
        if (!query) return ""
        "?" + query.collectMany { name, values -> values.collect { "${name}=" + URLEncoder.encode(it, "UTF-8") } }.join("&")
    }
}
