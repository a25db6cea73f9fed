if (issue.labels.any { it.label == "no-sync-1" }) {
  return
}
issue.with {
  customKeys."with2" = [a: 1, b: [c: "Due (UTC)"]]
  if (summary == null) summary = "(no summary)"
}

replica.customFields."Partner's Id" = issue.customFields."Partner's Id"
replica.customFields.'Select List' = issue.customFields.'Select List'
replica."Ticket No." = issue."Ticket No."
replica.customFields["10045"] = issue.customFields["10049"]

def clean4(String text, int most = 255) {
  if (text == null || text.trim().isEmpty()) return "-"
  def lines = text.readLines().findAll { !it.trim().isEmpty() }
  def short4 = lines.join(" ").take(most)
  return short4
}
/*
 * ABC: rules for acme_support.
 * Changed by Ünal Örnek on 2024-02-17.
 */
