// sync-rule: incoming jira-cloud
// Receives one field of each kind, each in the way its type wants.
if (firstSync) {
    issue.projectKey = "FIELD"
    issue.typeName   = "Task"
}
issue.summary = replica.summary

// text, paragraph, number, address: the value itself
["Serial Number", "Failure Report", "Hours Run", "Data Sheet"].each { name ->
    issue.customFields."${name}".value = replica.customFields."${name}"?.value
}

// select and radio: an option of this side, found by its text
["Machine Type", "Warranty"].each { name ->
    def text = replica.customFields."${name}"?.value?.value
    issue.customFields."${name}".value = text ? nodeHelper.getOption(issue, name, text) : null
}

// several options: new markets are made, approvals have to exist
issue.customFields."Markets".value = replica.customFields."Markets"?.value?.collect { nodeHelper.createOption(issue, "Markets", it.value) }
issue.customFields."Approvals".value = nodeHelper.getOptions(issue, "Approvals", replica.customFields."Approvals"?.value?.collect { it.value } ?: [])

// cascading select: the parent alone is fine, a child without its parent is not
def location = replica.customFields."Location"?.value
def country = location?.parent ? nodeHelper.getOption(issue, "Location", location.parent.value) : null
if (country) {
    def site = location.child ? nodeHelper.getOption(issue, "Location", location.child.value) : null
    issue.customFields."Location".value = nodeHelper.getCascadingSelect(country, site)
}

// dates
issue.customFields."Installed On".value = replica.customFields."Installed On"?.value
issue.customFields."Last Seen".value    = replica.customFields."Last Seen"?.value

// people, by their mail address
issue.customFields."Technician".value = nodeHelper.getUserByEmail(replica.customFields."Technician"?.value?.email)
issue.customFields."Reviewers".value = replica.customFields."Reviewers"?.value
    ?.collect { nodeHelper.getUserByEmail(it.email) }
    ?.findAll { it }

// labels and versions
issue.customFields."Keywords".value = replica.customFields."Keywords"?.value?.collect { nodeHelper.getLabel(it.label) }
issue.customFields."Found In".value = replica.customFields."Found In"?.value?.collect { nodeHelper.createVersion(issue, it.name, it.description) }?.findAll { it }
