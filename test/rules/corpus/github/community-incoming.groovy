// sync-rule: incoming github
// Public roadmap: cards of the product board become issues of three repositories, cleaned of everything that is not public.
import groovy.transform.Field

@Field
final Map<String, String> REPOSITORY = [
    "Server" : "example-org/harvest-server",
    "Client" : "example-org/harvest-client",
    "Website": "example-org/harvest-web"
]

@Field
final List<String> PRIVATE_WORDS = ["customer", "contract", "invoice", "salary"]

@Field
final Map<String, String> PUBLIC_STATUS = [
    "Idea"       : "under consideration",
    "Planned"    : "planned",
    "Building"   : "in progress",
    "Testing"    : "in progress",
    "Released"   : "released",
    "Rejected"   : "not planned"
]

/** Lines of the section "Public" of the card, or nothing. */
String publicPart(String text) {
    def lines = (text ?: "").readLines()
    def start = lines.findIndexOf { it ==~ /(?i)\s*h2\.\s*public\s*/ }
    if (start < 0) {
        return ""
    }
    lines.drop(start + 1)
        .takeWhile { !(it ==~ /\s*h[12]\..*/) }
        .findAll { line -> !PRIVATE_WORDS.any { line.toLowerCase().contains(it) } }
        .join("\n")
        .trim()
}

String markdown(String wiki) {
    wiki.replaceAll(/(?m)^h3\.\s*/, "### ")
        .replaceAll(/(?m)^\*\s+/, "- ")
        .replaceAll(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/, '**$1**')
        .replaceAll(/\[([^|\]\n]+)\|([^\]\n]+)\]/, '[$1]($2)')
        .replaceAll(/![^!\n]+!/, "")
}

def text = publicPart(replica.description)
def product = replica.components?.collect { it.name }?.find { REPOSITORY.containsKey(it) }

if (firstSync) {
    if (!text || !product) {
        // Nothing to say in public, or nowhere to say it.
        return
    }
    issue.repository = REPOSITORY[product]
}

def state = PUBLIC_STATUS[replica.status?.name] ?: "under consideration"
def votes = replica.customFields."Votes"?.value ?: 0
def quarter = replica.customFields."Quarter"?.value?.value ?: "not decided"

issue.summary     = replica.customFields."Public Title"?.value ?: replica.summary
issue.description = """\
${markdown(text)}

| | |
|---|---|
| State | ${state} |
| Quarter | ${quarter} |
| Votes | ${votes} |
""".toString()

def own = ["roadmap", state.replace(" ", "-")]
def kept = issue.labels?.collect { it.label }?.findAll { !(it in own) && !PUBLIC_STATUS.values().any { word -> it == word.replace(" ", "-") } } ?: []
issue.labels = (own + kept).unique().collect { nodeHelper.getLabel(it) }

// Comments go out only when they are meant for the public.
issue.comments += replica.addedComments.findAll { it.body?.startsWith("[public]") }.collect { comment ->
    comment.body = markdown(comment.body.minus("[public]").trim())
    comment
}

issue.setStatus(state in ["released", "not planned"] ? "closed" : "open")
