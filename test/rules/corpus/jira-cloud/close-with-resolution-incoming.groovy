// sync-rule: incoming jira-cloud
// Only updates: the issue was made by hand, the vendor's side may move it and say how it was solved.
if (firstSync) return

def vendorStatus = replica.status?.name?.toUpperCase()
def here = issue.status?.name

def transitions = [
    ACCEPTED   : [from: ["To Do"], by: "Accept"],
    "IN WORK"  : [from: ["To Do", "Accepted"], by: "Start progress"],
    "NEED INFO": [from: ["Accepted", "In Progress"], by: "Ask customer"],
    FIXED      : [from: ["In Progress", "Waiting"], by: "Resolve"],
    REJECTED   : [from: ["To Do", "Accepted", "In Progress", "Waiting"], by: "Reject"]
]

def step = transitions[vendorStatus]
if (step && here in step.from) {
    workflowHelper.transition(issue, step.by)
}

if (vendorStatus in ["FIXED", "REJECTED"]) {
    def resolutions = ["Fixed": "Done", "Won't Fix": "Won't Do", "Duplicate": "Duplicate", "Works for me": "Cannot Reproduce"]
    def name = resolutions[replica.resolution?.name] ?: "Done"
    issue.resolution = nodeHelper.getResolution(name)
    issue.fixVersions = replica.fixVersions?.findAll { !it.archived }?.collect { nodeHelper.createVersion(issue, it.name, "From the vendor") }
}

issue.comments    = commentHelper.mergeComments(issue, replica)
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
