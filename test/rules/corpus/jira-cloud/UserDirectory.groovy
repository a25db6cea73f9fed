// sync-rule: external-script jira-cloud
// Finds the local person for a remote one: by a fixed table, by mail, by the mail's local part, by full name.
class UserDirectory {

    static final Map<String, String> ALIASES = [
        "n.ostrom@partner.example.com" : "nils.ostrom@example.com",
        "j.pereira@partner.example.com": "joana.pereira@example.com",
        "support@partner.example.com"  : "partner.desk@example.com"
    ].asImmutable()

    private final nodeHelper
    private final String domain
    private final Map<String, Object> found = [:]

    UserDirectory(nodeHelper, String domain = "example.com") {
        this.nodeHelper = nodeHelper
        this.domain = domain
    }

    /** The local user, or the fallback when nobody fits; null when there is no remote user at all. */
    def find(remoteUser, fallbackMail = null) {
        if (!remoteUser) return null
        def mail = remoteUser.email?.toLowerCase()?.trim()
        def cacheKey = mail ?: remoteUser.displayName ?: "?"
        if (!found.containsKey(cacheKey)) {
            found[cacheKey] = lookUp(mail, remoteUser.displayName)
        }
        found[cacheKey] ?: (fallbackMail ? nodeHelper.getUserByEmail(fallbackMail) : null)
    }

    List findAll(remoteUsers) {
        (remoteUsers ?: []).collect { find(it) }.findAll { it != null }
    }

    private lookUp(String mail, String fullName) {
        if (mail) {
            def local = nodeHelper.getUserByEmail(ALIASES[mail] ?: mail)
            if (local) return local
            local = nodeHelper.getUserByEmail(mail.tokenize("@").first() + "@" + domain)
            if (local) return local
        }
        fullName ? nodeHelper.getUserByFullName(fullName) : null
    }
}
