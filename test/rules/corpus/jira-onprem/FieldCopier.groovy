// sync-rule: external-script jira-onprem
// Copies lists of custom fields by a small table of kinds, so that rules stay free of repetition.
class FieldCopier {
    enum Kind {
        PLAIN, OPTION, OPTIONS, USER, USERS, LABELS
    }

    private final Map<String, Kind> kinds = [:]
    private final def nodeHelper

    FieldCopier(def nodeHelper) {
        this.nodeHelper = nodeHelper
    }

    static FieldCopier using(nodeHelper) { new FieldCopier(nodeHelper) }

    FieldCopier plain(String... names) { register(Kind.PLAIN, names) }

    FieldCopier option(String... names) { register(Kind.OPTION, names) }

    FieldCopier options(String... names) { register(Kind.OPTIONS, names) }

    FieldCopier user(String... names) { register(Kind.USER, names) }

    FieldCopier users(String... names) { register(Kind.USERS, names) }

    FieldCopier labels(String... names) { register(Kind.LABELS, names) }

    void send(issue, replica) {
        kinds.keySet().each { name -> replica.customFields."${name}" = issue.customFields."${name}" }
    }

    void receive(issue, replica) {
        kinds.each { name, kind ->
            def remote = replica.customFields."${name}"
            // A field that was not sent is left alone; one that was sent empty is emptied.
            if (remote != null) {
                issue.customFields."${name}".value = convert(issue, name, kind, remote.value)
            }
        }
    }

    private FieldCopier register(Kind kind, String[] names) {
        names.each { kinds[it] = kind }
        this
    }

    private convert(issue, String name, Kind kind, value) {
        if (value == null) return null
        switch (kind) {
            case Kind.OPTION: return nodeHelper.getOption(issue, name, value.value)
            case Kind.OPTIONS: return nodeHelper.getOptions(issue, name, value.collect { it.value })
            case Kind.USER: return local(value)
            case Kind.USERS: return value.collect { local(it) }.findAll { it != null }
            case Kind.LABELS: return value.collect { nodeHelper.getLabel(it.label) }
            default: return value
        }
    }

    private local(user) {
        nodeHelper.getUserByEmail(user?.email)
    }
}
