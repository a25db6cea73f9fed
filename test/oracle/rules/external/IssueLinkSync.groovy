abstract class LinkSync {
    protected abstract String nameOf(link)

    def send(replica, issue) {
        replica.customKeys."links" = issue.issueLinks.collect { [id: it.otherIssueId, name: nameOf(it)] }
    }
}

class IssueLinkSync extends LinkSync {
    static Map<String, String> opposite = ['blocks': 'is blocked by', 'is blocked by': 'blocks']

    protected String nameOf(link) { link.linkName ?: 'relates to' }

    static void receive(replica, issue, nodeHelper) {
        for (link in (replica.customKeys?."links" ?: [])) {
            def other = nodeHelper.getLocalIssueFromRemoteId(link.id)
            if (!other) { continue }
            def exists = issue.issueLinks.any { it.otherIssueId == other.id && it.linkName == link.name }
            if (!exists) issue.issueLinks << [otherIssueId: other.id, linkName: opposite[link.name] ?: link.name]
        }
    }
}
