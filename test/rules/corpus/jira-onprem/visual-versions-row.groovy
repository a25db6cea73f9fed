// sync-rule: visual-mode-rule-script jira-onprem
// A row of a visual mapping between two Jiras on premise: versions by name, components with their leads, resolution by a table.
def resolutions = [
    "Fixed"    : "Done",
    "Won't Fix": "Won't Do",
    "Duplicate": "Duplicate"
]

plant.issue.fixVersions = office.issue.fixVersions
    .collect { nodeHelper.createVersion(plant.issue, it.name, it.description) }
    .findAll { it != null }

plant.issue.components = office.issue.components.collect { component ->
    def leadKey = component.lead ? nodeHelper.getUserByEmail(component.lead.email)?.key : null
    nodeHelper.createComponent(plant.issue, component.name, component.description, leadKey, "PROJECT_DEFAULT")
}

def resolution = office.issue.resolution?.name
plant.issue.resolution = resolution ? nodeHelper.getResolution(resolutions[resolution] ?: "Done") : null

plant.issue.environment = office.issue.environment ?: "Not said"
plant.issue.due = office.issue.due
