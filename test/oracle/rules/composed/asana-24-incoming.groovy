def put1(String path, Map json) {
	def text = groovy.json.JsonOutput.toJson(json)
	def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
		if (res.code >= 300) {
			throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
		}
		res.body
	}
	return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}

def value2 = entity.customFields."Customer Name"?.value
if (value2 instanceof List) {
	value2 = value2.collect { it?.value }.join(", ")
} else if (value2 instanceof Map && !value2.isEmpty()) {
	value2 = value2["value"]
} else if (value2 != null && !(value2 instanceof String)) {
	value2 = value2.toString()
}

if (firstSync) {
	entity.projectKey = "WEB_SHOP"
	entity.typeName   = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}
def areaPaths3 = ["Mobile": "WEB_SHOP\\Mobile", "Web": "WEB_SHOP\\Web"]
entity.areaPath = areaPaths3[replica.customFields."Due (UTC)"?.value?.value] ?: "WEB_SHOP"
entity.iterationPath = replica.iterationPath ?: "WEB_SHOP\\Sprint 5"
