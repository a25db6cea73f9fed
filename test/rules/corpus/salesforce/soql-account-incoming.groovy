// sync-rule: incoming salesforce
// Finds the account by the mail domain of the reporter through a query, and makes a contact when there is none.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.URLEncoder

final String API = "/services/data/v58.0"

def query = { String soql ->
    httpClient.http("GET", "${API}/query?q=${URLEncoder.encode(soql, 'UTF-8')}".toString(), null, [:], [:]) { response ->
        response.code == 200 ? new JsonSlurper().parseText(response.body).records : []
    }
}
def quote = { String text -> text.replace("\\", "\\\\").replace("'", "\\'") }

if (firstSync) {
    entity.entityType = "Case"
    entity.Origin     = "Support Portal"
    entity.Status     = "New"

    def mail = replica.reporter?.email
    if (mail) {
        def domain = mail.tokenize("@").last()
        def accounts = query("SELECT Id FROM Account WHERE Website LIKE '%${quote(domain)}%' LIMIT 1")
        def contacts = query("SELECT Id FROM Contact WHERE Email = '${quote(mail)}' LIMIT 1")
        if (accounts) {
            entity.AccountId = accounts.first().Id
        }
        if (contacts) {
            entity.ContactId = contacts.first().Id
        } else {
            def names = (replica.reporter.displayName ?: mail).trim().split(/\s+/)
            def body = JsonOutput.toJson([FirstName: names.size() > 1 ? names[0] : "", LastName: names[-1], Email: mail])
            def made = httpClient.http("POST", "${API}/sobjects/Contact".toString(), body, [:], ["Content-Type": ["application/json"]]) { response ->
                response.code == 201 ? new JsonSlurper().parseText(response.body) : null
            }
            entity.ContactId = made?.id
        }
    }
}

entity.Subject     = replica.summary
entity.Description = replica.description
entity.comments    = commentHelper.mergeComments(entity, replica)
entity.attachments = attachmentHelper.mergeAttachments(entity, replica)
