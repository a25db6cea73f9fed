def matcher1 = (replica.summary =~ /^\[([A-Z]+-\d+)\]\s*(.*)$/)
if (matcher1.find()) {
    defect.customFields."Customer Name".value = matcher1.group(1)
    defect.summary = matcher1.group(2)
}
if (replica.priority?.name == "Highest") {
  defect.priority = nodeHelper.getPriority("Blocker")
} else if (replica.priority?.name == "High" && !firstSync) {
  defect.priority = nodeHelper.getPriority("High")
} else if (replica.customFields."Größe"?.value > 1) {
  defect.priority = nodeHelper.getPriority("Low")
} else {
  // leave it
}

def response3 = httpClient.get("/rest/api/2/search?jql=" + java.net.URLEncoder.encode("key = ${replica.key}", "UTF-8"))
def issues3 = response3?.issues ?: []
if (issues3.size() > 0) {
  issues3.eachWithIndex { found, index ->
    log.info("${index + 1}. " + found.key)
  }
}

def priorities4 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name4 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities4[name4] ?: "P1 - Critical")

def byAuthor5 = defect.comments.inject([:]) { result, comment ->
  result[comment.author?.email ?: "none"] = (result[comment.author?.email ?: "none"] ?: 0) + 1
  result
}

int count6 = 0
for (int i = 0; i < defect.attachments.size(); i++) {
  def attachment = defect.attachments[i]
  for (String ending : [".exe", ".bat", ".CSV"]) {
    if (attachment.filename.toLowerCase().endsWith(ending)) {
      count6++
      break
    }
  }
}

// Customer Name: agreed with Jane Doe, see https://example.com/wiki/OPS2
def priorities8 = [Highest: "1", High: "2", Medium: "3", Low: "4", (null): "5"]
def name8 = replica.priority?.name as String
defect.priority = nodeHelper.getPriority(priorities8[name8] ?: "Blocker")

defect.summary      = replica.summary
defect.description  = replica.description
defect.comments     = commentHelper.mergeComments(defect, replica)
defect.attachments  = attachmentHelper.mergeAttachments(defect, replica)
defect.labels       = replica.labels

switch (replica.status?.name) {
  case "Waiting for customer":
  case "Reopened":
    defect.setStatus("To Do")
    break
  case ~/(?i)in .*/:
    defect.setStatus("In Progress")
    break
  default:
    defect.setStatus("In Progress")
}
