replica.key = entity.id
replica.summary = entity.subject
replica.comments = entity.notes.collect { note ->
  note.body = note.text
  note
}
replica.customKeys.impact = entity.impact ?: 'none'
if (entity.completed_at) {
  replica.customKeys.completed = Date.parse("yyyy-MM-dd'T'HH:mm:ss", entity.completed_at[0..18]).time
}
