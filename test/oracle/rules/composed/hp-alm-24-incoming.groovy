def note1 = """\
Dear Ünal Örnek,

"${defect.key}" was synced with 'partner-desk' (state: ${defect.status?.name ?: "unknown"}).
""".stripIndent()
defect.customKeys.note1 = note1

if(replica.priority?.name == "Highest"){
  defect.priority = nodeHelper.getPriority("P1 - Critical")
} else if (replica.priority?.name == "High" && !firstSync) {
  defect.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Customer Name"?.value > 4) {
  defect.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def defaultUser3 = nodeHelper.getUserByEmail("team+sync@example.com")
defect.reporter = nodeHelper.getUserByEmail(replica.reporter?.email) ?: defaultUser3
defect.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser3
def shorten4 = { String text, int most = 90 ->
  text?.size() > most ? text[0..<most] + "..." : text
}
defect.customKeys.short4 = shorten4(defect.summary)
