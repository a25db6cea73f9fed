// sync-rule: visual-mode-rule-script azure-devops
// Visual mapping between a Jira and an Azure project: area path out of the component, and back again.
def areaOf = [
    "Backend" : "Orbit\\Server",
    "Frontend": "Orbit\\Client",
    "Data"    : "Orbit\\Data"
]

// jira -> azure
def component = jira.issue.components?.find { areaOf.containsKey(it.name) }
azure.issue.areaPath = component ? areaOf[component.name] : "Orbit"

// tags: only the ones that both teams agreed on
def shared = ["customer", "regression", "security"] as Set
azure.issue.labels = jira.issue.labels.findAll { shared.contains(it.label) }

// the longer of the two texts wins
def there = azure.issue.description ?: ""
def here = jira.issue.description ?: ""
if (here.length() > there.length()) {
    azure.issue.description = here
}
