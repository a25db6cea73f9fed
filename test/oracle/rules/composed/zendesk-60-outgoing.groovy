def format1 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due1" = issue.due ? format1.format(issue.due) : null
String title2 = issue.summary;
if (title2 != null && title2.length() > 0) {
    StringBuilder builder2 = new StringBuilder();
    for (char c : title2.toCharArray()) {
        if (Character.isLetterOrDigit(c)) { builder2.append(c); }
    }
    title2 = builder2.toString();
}
def owner3 = issue.assignee?.email ?: issue.reporter?.email ?:
  "team+sync@example.com"
issue.customKeys.owner3 = owner3

def value4 = issue.customFields."Partner's Id"?.value
if (value4 instanceof List) {
  value4 = value4.collect { it?.value }.join(", ")
} else if (value4 instanceof Map && !value4.isEmpty()) {
  value4 = value4["value"]
} else if (value4 != null && !(value4 instanceof String)) {
  value4 = value4.toString()
}

if(issue.entityType == "Case") {
  replica.key         = issue.Id
  replica.summary     = issue.Subject
  replica.description = issue.Description
  replica.Status      = issue.Status
}

def shorten6 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short6 = shorten6(issue.summary)

def value7 = issue.customFields."Story Points"?.value
if (value7 instanceof List) {
  value7 = value7.collect { it?.value }.join(", ")
} else if (value7 instanceof Map && !value7.isEmpty()) {
  value7 = value7["value"]
} else if (value7 != null && !(value7 instanceof String)) {
  value7 = value7.toString()
}
def (project8, rest8) = (issue.key ?: "A-1").tokenize("-")
def joined8 = [project8, rest8].findAll { it }.join("/")
def shorten9 = { String text, int most = 50 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
issue.customKeys.short9 = shorten9(issue.summary)

@groovy.transform.Field
final Map<String, List<String>> GROUPS10 = [
  "Partner's Id": ["a@example.com", "b@example.com"],
  "other" : [],
]

def newest11 = issue.comments
    ?.findAll { it.created != null }
    ?.sort { a, b -> b.created <=> a.created }
    ?.take(9)
    ?.collectEntries { [(it.id): it.body] }
