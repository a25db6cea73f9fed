// sync-rule: outgoing jira-cloud
// Sends a digest of who changed what in the last seven days, beside the usual fields.
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter

def zone = ZoneId.of("Europe/Lisbon")
def dayAndTime = DateTimeFormatter.ofPattern("dd.MM. HH:mm").withZone(zone)
def since = Instant.now().minus(Duration.ofDays(7))
def interesting = ["status", "priority", "assignee", "Fix Version", "duedate"] as Set

replica.key         = issue.key
replica.type        = issue.type
replica.summary     = issue.summary
replica.description = issue.description
replica.status      = issue.status
replica.due         = issue.due

replica.digest = issue.changeHistory
    ?.findAll { it.created?.toInstant()?.isAfter(since) }
    ?.sort { it.created }
    ?.collectMany { change ->
        change.changeItems
            .findAll { interesting.contains(it.getField()) }
            .collect { item ->
                def who = change.author?.displayName ?: "automation"
                "${dayAndTime.format(change.created.toInstant())} ${who}: ${item.getField()} " +
                    "${item.getFromValue() ?: 'none'} -> ${item.getToValue() ?: 'none'}"
            }
    }
    ?.join("\n")

// Days since the last update; the dashboard of the other side colours by it.
if (issue.updated) {
    replica.quietDays = Duration.between(issue.updated.toInstant(), Instant.now()).toDays()
}
