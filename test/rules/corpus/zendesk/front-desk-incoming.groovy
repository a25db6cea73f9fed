// sync-rule: incoming zendesk
// Front desk of a travel company: bookings, complaints and partner requests in five languages, with forms, tags and macros.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.Field
import java.time.LocalDate
import java.time.ZoneId
import java.time.temporal.ChronoUnit

// ############################################################################
// Tables
// ############################################################################

@Field
final Map<String, String> PRIORITY = [
    "Traveller on the road": "urgent",
    "Departs in 48 hours"  : "high",
    "Normal"               : "normal",
    "Feedback"             : "low"
]

@Field
final Map<String, String> STATUS = [
    "Received"          : "open",
    "In work"           : "open",
    "Asked the customer": "pending",
    "Asked the partner" : "hold",
    "Answered"          : "solved",
    "Withdrawn"         : "solved"
]

@Field
final Map<String, Long> FORM = [
    booking  : 360000100001L,
    complaint: 360000100002L,
    partner  : 360000100003L,
    other    : 360000100009L
]

@Field
final Map<String, Map<String, String>> WORDS = [
    en: [hello: "Dear", booking: "Booking", departure: "Departure", nights: "nights", nothing: "not given", thanks: "Thank you for your message."],
    de: [hello: "Guten Tag", booking: "Buchung", departure: "Abreise", nights: "Nächte", nothing: "keine Angabe", thanks: "Vielen Dank für Ihre Nachricht."],
    fr: [hello: "Bonjour", booking: "Réservation", departure: "Départ", nights: "nuits", nothing: "non indiqué", thanks: "Merci de votre message."],
    es: [hello: "Hola", booking: "Reserva", departure: "Salida", nights: "noches", nothing: "sin datos", thanks: "Gracias por su mensaje."],
    it: [hello: "Buongiorno", booking: "Prenotazione", departure: "Partenza", nights: "notti", nothing: "non indicato", thanks: "Grazie per il suo messaggio."]
]

@Field
final List<Map> TEAMS = [
    [team: "Flights", words: ["flight", "airline", "flug", "vol", "vuelo", "volo", "baggage", "gepäck"]],
    [team: "Hotels", words: ["hotel", "room", "zimmer", "chambre", "habitación", "camera", "breakfast"]],
    [team: "Trains", words: ["train", "zug", "treno", "tren", "seat reservation"]],
    [team: "Money", words: ["invoice", "refund", "rechnung", "facture", "factura", "fattura", "rimborso"]]
]

@Field
final Map<String, String> TEAM_MAIL = [
    Flights: "flights@example.com",
    Hotels : "hotels@example.com",
    Trains : "trains@example.com",
    Money  : "billing@example.com"
]

@Field
final ZoneId ZONE = ZoneId.of("Europe/Zurich")

// ############################################################################
// Helpers
// ############################################################################

String language() {
    def code = (replica.customFields."Language"?.value?.value ?: "en").toString().toLowerCase().take(2)
    WORDS.containsKey(code) ? code : "en"
}

String word(String name) {
    WORDS[language()][name]
}

LocalDate toDay(value) {
    switch (value) {
        case Date:
            return value.toInstant().atZone(ZONE).toLocalDate()
        case ~/\d{4}-\d{2}-\d{2}.*/:
            return LocalDate.parse(value.toString().take(10))
        default:
            return null
    }
}

String tag(String text) {
    java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll(/\p{M}/, "")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/, "_")
        .replaceAll(/^_|_$/, "")
}

// The first booking number in a text: three letters, six digits.
String bookingNumber(String text) {
    def matcher = (text ?: "").toUpperCase() =~ /\b([A-Z]{3})[ -]?(\d{6})\b/
    matcher.find() ? matcher.group(1) + "-" + matcher.group(2) : null
}

// Card numbers are not for tickets: all but the last four digits go.
String masked(String text) {
    (text ?: "").replaceAll(/\b(?:\d[ -]?){12,15}(\d{4})\b/) { all, last -> "**** " + last }
}

// Mails quote all mails before them; only what is new belongs into the ticket.
String withoutHistory(String text) {
    def kept = []
    for (line in (text ?: "").readLines()) {
        if (line ==~ /(?i)^-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale)\s*-{2,}$/) {
            break
        }
        if (line ==~ /(?i)^(on|am|le|el|il) .{6,60} (wrote|schrieb|a écrit|escribió|ha scritto)\s*:$/) {
            break
        }
        if (!line.startsWith(">")) {
            kept << line
        }
    }
    kept.join("\n").trim()
}

String kind() {
    switch (replica.type?.name) {
        case ["Booking", "Change of booking", "Cancellation"]:
            return "booking"
        case ~/Complaint.*/:
            return "complaint"
        case "Partner request":
            return "partner"
        default:
            return "other"
    }
}

String teamFor(String text) {
    def low = text.toLowerCase()
    def best = TEAMS.max { team -> team.words.count { low.contains(it) } }
    best.words.any { low.contains(it) } ? best.team : "Hotels"
}

def readJson(String path) {
    httpClient.http("GET", path, null, [:], ["Accept": ["application/json"]]) { response ->
        response.code == 200 ? new JsonSlurper().parseText(response.body) : [:]
    }
}

// ############################################################################
// Who, what, when
// ############################################################################

def kindOfTicket = kind()
def wholeText = "${replica.summary ?: ''}\n${replica.description ?: ''}".toString()
def booking = replica.customFields."Booking"?.value ?: bookingNumber(wholeText)
def departure = toDay(replica.customFields."Departure"?.value)
def daysLeft = departure ? ChronoUnit.DAYS.between(LocalDate.now(ZONE), departure) : null
def team = teamFor(wholeText)

if (firstSync) {
    if (kindOfTicket == "other" && !replica.description?.trim()) {
        // Empty messages come from a broken form of a partner.
        return
    }
    issue.summary = [booking, masked(replica.summary)].findAll { it }.join(" ") ?: "Message of a traveller"

    def person = nodeHelper.getUserByEmail(replica.reporter?.email) ?: nodeHelper.getUserByFullName(replica.reporter?.displayName)
    issue.reporter = person ?: nodeHelper.getUserByEmail("frontdesk@example.com")
    issue.assignee = nodeHelper.getUserByEmail(TEAM_MAIL[team])
    issue.type     = nodeHelper.getIssueType(kindOfTicket == "complaint" ? "problem" : "question")
}

// ############################################################################
// Text: the facts first, then what the traveller wrote
// ############################################################################

def facts = []
if (booking) {
    facts << "${word('booking')}: ${booking}"
}
if (departure) {
    facts << "${word('departure')}: ${departure}"
}
def nights = replica.customFields."Nights"?.value
if (nights) {
    facts << "${nights} ${word('nights')}"
}
if (replica.customFields."City"?.value) {
    facts << replica.customFields."City".value.toString()
}
issue.description = [facts.join(", "), masked(withoutHistory(replica.description) ?: word("nothing"))].findAll { it }.join("\n\n")

// ############################################################################
// Priority: the nearer the departure, the more urgent
// ############################################################################

def priority = PRIORITY[replica.priority?.name] ?: "normal"
if (daysLeft != null && kindOfTicket != "other") {
    if (daysLeft >= 0 && daysLeft <= 1) {
        priority = "urgent"
    } else if (daysLeft >= 2 && daysLeft <= 4 && priority != "urgent") {
        priority = "high"
    }
}
issue.priority = nodeHelper.getPriority(priority)

// ############################################################################
// Tags: ours are rewritten, those of the agents stay
// ############################################################################

def ours = [
    "kind_" + kindOfTicket,
    "team_" + tag(team),
    "lang_" + language(),
    daysLeft != null && daysLeft < 0 ? "after_the_journey" : null,
    replica.customFields."Group"?.value ? "group_booking" : null
].findAll { it != null }

def prefixes = ["kind_", "team_", "lang_", "after_the_journey", "group_booking"]
def theirs = (issue.labels ?: [])
    .collect { it.label }
    .findAll { name -> !prefixes.any { name.startsWith(it) } }
def remote = (replica.labels ?: []).collect { "src_" + tag(it.label) }

issue.labels = (ours + theirs + remote).unique().collect { nodeHelper.getLabel(it) }

// ############################################################################
// Form fields
// ############################################################################

issue.customFields."Booking".value   = booking
issue.customFields."Departure".value = departure?.toString()
issue.customFields."Team".value      = "team_" + tag(team)
issue.customFields."Channel".value   = replica.customFields."Channel"?.value?.value ?: "web"
issue.customFields."Partner".value   = replica.customFields."Partner"?.value ?: ""

["Airline", "Hotel", "City"].each { name ->
    def text = replica.customFields."${name}"?.value?.toString()
    issue.customFields."${name}".value = text ? tag(text) : null
}

// ############################################################################
// Comments: partners write inside, travellers outside
// ############################################################################

issue.comments = commentHelper.mergeComments(issue, replica, { comment ->
    def mail = comment.author?.email ?: ""
    comment.internal = comment.internal || mail.endsWith("@partner.example.com")
    comment.body = masked(withoutHistory(comment.body))
    comment
})

issue.attachments += replica.addedAttachments.findAll { file ->
    file.filesize < 7 * 1024 * 1024 && !(file.filename ==~ /(?i).*\.(exe|js|html?|svg)/)
}
issue.attachments -= replica.removedAttachments

// ############################################################################
// Status
// ############################################################################

def status = STATUS[replica.status?.name] ?: "open"
def here = issue.status?.name?.toLowerCase()
if (here != "closed" && status != here) {
    issue.setStatus(status)
}

// ############################################################################
// What the hub cannot do: form, organisation, and the greeting
// ############################################################################

if (firstSync) {
    store(issue)

    def changes = [ticket_form_id: FORM[kindOfTicket]]
    if (kindOfTicket == "partner") {
        def domain = (replica.reporter?.email ?: "@").tokenize("@").with { it ? it.last() : "" }
        def found = domain ? readJson("/api/v2/organizations/search.json?external_id=${domain}").organizations : null
        if (found) {
            changes.organization_id = found.first().id
        }
    }
    if (booking) {
        // Other open tickets about the same journey are named in a note.
        def others = readJson("/api/v2/search.json?query=type:ticket+status<solved+fieldvalue:${booking}").results ?: []
        def numbers = others.collect { it.id.toString() }.findAll { it != issue.key?.toString() }
        if (numbers) {
            changes.comment = [body: "See also: " + numbers.collect { "#" + it }.join(", "), public: false]
        }
    }
    httpClient.put("/api/v2/tickets/${issue.key}.json", JsonOutput.toJson([ticket: changes]))

    if (kindOfTicket == "booking" && status == "open") {
        def name = replica.reporter?.displayName ?: ""
        def greeting = "${word('hello')} ${name}".trim() + ",\n\n" + word("thanks")
        httpClient.put("/api/v2/tickets/${issue.key}.json", JsonOutput.toJson([ticket: [comment: [body: greeting, public: true]]]))
    }
}
