// sync-rule: outgoing jira-onprem
// Sums the work per person and month and sends it as a table; single entries stay private.
import java.time.YearMonth
import java.time.ZoneId

def hours = { long seconds -> (seconds / 3600.0).setScale(2, java.math.RoundingMode.HALF_UP) }

def byMonth = issue.workLogs
    .findAll { it.startDate != null }
    .groupBy { YearMonth.from(it.startDate.toInstant().atZone(ZoneId.systemDefault())) }

def lines = byMonth.sort { it.key }.collectMany { month, logs ->
    logs.groupBy { it.author?.displayName ?: "unknown" }.collect { person, own ->
        "|${month}|${person}|${hours(own.sum { it.timeSpent ?: 0L } as long)}|"
    }
}

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.status      = issue.status
replica.description = issue.description
replica.workTable   = lines ? "||Month||Who||Hours||\n" + lines.join("\n") : "Nothing was booked yet."
replica.workTotal   = hours((issue.workLogs.sum { it.timeSpent ?: 0L } ?: 0L) as long)
