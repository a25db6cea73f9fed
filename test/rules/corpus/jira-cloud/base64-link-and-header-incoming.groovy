// sync-rule: incoming jira-cloud
// Reads a small token out of the description, decodes it, and leaves a web link to the order behind.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.charset.StandardCharsets

// The shop puts its data between two marks: [[ ... ]], as JSON in Base64.
def orderOf = { String text ->
    def marks = (text ?: "") =~ /\[\[([A-Za-z0-9+\/=]{8,})\]\]/
    if (!marks.find()) {
        return [:]
    }
    try {
        def json = new String(Base64.decoder.decode(marks.group(1)), StandardCharsets.UTF_8)
        new JsonSlurper().parseText(json) as Map
    } catch (IllegalArgumentException | groovy.json.JsonException e) {
        log.warn("The data of ${replica.key} cannot be read: ${e.message}")
        [:]
    }
}
def order = orderOf(replica.description)

if (firstSync) {
    issue.projectKey = "SHOP"
    issue.typeName   = order.refund ? "Refund" : "Order"
}

issue.summary     = order.number ? "Order ${order.number}".toString() : replica.summary
issue.description = replica.description?.replaceAll(/\[\[.*?\]\]/, "")?.trim()
issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
issue.customFields."Amount".value = order.amount

if (firstSync && order.number) {
    store(issue)
    // Jira asks for this header when links are written by an app.
    nodeHelper.addHTTPHeader("X-Atlassian-Token: no-check")
    def link = [globalId: "shop-" + order.number, object: [url: "https://shop.example.com/orders/" + order.number, title: "Order in the shop"]]
    httpClient.post("/rest/api/3/issue/${issue.key}/remotelink", JsonOutput.toJson(link))
}
