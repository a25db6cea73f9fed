replica.comments = entity.comments.collect {
    comment ->
    comment.body = "Comment by ${comment.author?.displayName ?: 'unknown'}: ${comment.body}"
    comment
}

def shorten2 = { String text, int most = 10 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
entity.customKeys.short2 = shorten2(entity.summary)

def owner3 = entity.assignee?.email ?: entity.reporter?.email ?:
  "sync@example.com"
entity.customKeys.owner3 = owner3

def format4 = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
replica.customKeys."due4" = entity.due ? format4.format(entity.due) : null
if (entity.type?.name in ["Bug", "Task", "Story Points"]) {
  replica.typeName = entity.type.name
} else {
  replica.typeName = "Task"
}

def upper6 = entity.labels.stream().map(l -> l.label.toUpperCase()).filter((l) -> l.startsWith("js")).toList()
