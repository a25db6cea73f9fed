// sync-rule: visual-mode-rule-script jira-cloud
// A row of a visual mapping: people by a small table, labels without the private ones, texts cut to length.
def leftToRight = [
    "carla@left.example.com"  : "c.moss@right.example.com",
    "dimitri@left.example.com": "d.reed@right.example.com",
    "yuki@left.example.com"   : "y.sand@right.example.com"
]

def mail = leftToRight[left.issue.assignee?.email] ?: "team@right.example.com"
right.issue.assignee = nodeHelper.getUserByEmail(mail)

right.issue.labels = left.issue.labels.findAll { !it.label.startsWith("private-") }

def text = left.issue.summary ?: ""
right.issue.summary = text.size() > 120 ? text.take(117) + "..." : text

if (left.issue.resolution) {
    right.issue.resolution = nodeHelper.getResolution(left.issue.resolution.name) ?: nodeHelper.getResolution("Done")
}

right.issue.fixVersions = left.issue.fixVersions.findAll { it.released != true }
