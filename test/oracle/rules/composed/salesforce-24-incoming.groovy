def defaultUser1 = nodeHelper.getUserByEmail("team+sync@example.com")
entity.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser1
entity.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser1
def clean2(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short2 = lines.join(" ").take(most)
  return short2
}
/*
 * OPS2: rules for right.
 * Changed by Ünal Örnek on 2024-03-12.
 */
def matcher4 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher4.find()) {
    entity.customFields."Severity".value = matcher4.group(1)
    entity.summary = matcher4.group(2)
}

if (replica.parentId) {
    def localParent5 = nodeHelper.getLocalIssueFromRemoteId(replica.parentId.toLong())
    if (localParent5) {
        entity.parentId = localParent5.id
        entity.typeName = "Sub-task"
    } else {
        throw new com.exalate.api.exception.IssueTrackerException(
            "Parent issue ${replica.parentId} was not found".toString())
    }
}
