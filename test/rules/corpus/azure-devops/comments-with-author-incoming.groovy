// sync-rule: incoming azure-devops
// Comments carry a header with name and time in HTML; the ones of bots are dropped at the source already.
import java.text.SimpleDateFormat

def format = new SimpleDateFormat("d MMMM yyyy, HH:mm", Locale.ENGLISH)

if (firstSync) {
    workItem.projectKey = "Lighthouse"
    workItem.typeName   = "Issue"
    workItem.areaPath   = "Lighthouse\\Customers"
}

workItem.summary     = replica.summary
workItem.description = (replica.description ?: "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll(/\r?\n/, "<br>")
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

workItem.comments = commentHelper.mergeComments(workItem, replica, { comment ->
    def name = comment.author?.displayName ?: "Unknown"
    def day = comment.created ? format.format(comment.created) : "some day"
    comment.body = """<div><b>${name}</b>, <i>${day}</i></div>
                     |<div>${comment.body?.replaceAll(/\n/, '<br>')}</div>""".stripMargin()
    comment
})

if (replica.status?.name == "Solved") workItem.setStatus("Closed")
else if (workItem.status?.name == "Closed") workItem.setStatus("Active")
