// sync-rule: outgoing jira-cloud
// GitHub speaks markdown: Jira's wiki mark-up is rewritten line by line before it leaves.
String toMarkdown(String wiki) {
    if (!wiki) return ""
    String text = wiki
    // headings: h1. to h6.
    text = text.replaceAll(/(?m)^h([1-6])\.\s+(.*)$/) { all, level, title -> "#" * level.toInteger() + " " + title }
    // blocks of code, with and without a language
    text = text.replaceAll(/\{code(?::(\w+))?[^}]*\}/) { all, language -> "```" + (language ?: "") }
    text = text.replaceAll(/\{noformat\}/, "```")
    // *bold*, -struck-, {{code}}
    text = text.replaceAll(/(?<![\w*])\*(\S[^*\n]*)\*(?![\w*])/, '**$1**')
    text = text.replaceAll(/(?<=\s)-(\S[^-\n]*\S)-(?=\s)/, '~~$1~~')
    text = text.replaceAll(/\{\{([^}]+)\}\}/, '`$1`')
    // [text|address] and [address]
    text = text.replaceAll(/\[([^|\]]+)\|([^\]]+)\]/, '[$1]($2)')
    text = text.replaceAll(/\[(https?:[^\]]+)\]/, '<$1>')
    // quotes
    text = text.replaceAll(/(?m)^bq\.\s+/, "> ")
    return text
}

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = toMarkdown(issue.description)
replica.labels      = issue.labels
replica.status      = issue.status
replica.assignee    = issue.assignee
replica.comments    = issue.comments.collect { comment ->
    comment.body = toMarkdown(comment.body)
    comment
}
