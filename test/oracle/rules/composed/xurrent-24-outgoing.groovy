def upper1 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("CSV")).toList()

def shorten2 = { String text, int most = 40 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short2 = shorten2(entity.summary)

if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent3 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

if (entity.parentId != null) {
  replica.parentId = entity.parentId
  replica.customKeys.parent4 = httpClient.get("/rest/api/2/issue/${entity.parentId}")?.key
}

@groovy.transform.Field
final Map<String, List<String>> GROUPS5 = [
  "Customer Name": ["a@example.com", "b@example.com"],
  "other" : [],
]
def format6 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due6" = entity.due ? format6.format(entity.due) : null
