def matcher1 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher1.find()) {
    entity.customFields."Partner's Id".value = matcher1.group(1)
    entity.summary = matcher1.group(2)
}
if (replica.priority?.name == "Highest") {
  entity.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  entity.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Severity"?.value > 7) {
  entity.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def newest3 = entity.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(4)
    ?.collectEntries { [(it.id): it.body] }

def put4(String path, Map json) {
  def text = groovy.json.JsonOutput.toJson(json)
  def response = httpClient.http("PUT", path, text, null, ["Content-Type": ["application/json"]]) { req, res ->
    if (res.code >= 300) {
      throw new IllegalStateException("PUT $path gave ${res.code}: ${res.body}")
    }
    res.body
  }
  return response == null ? null : new groovy.json.JsonSlurper().parseText(response as String)
}
