// sync-rule: outgoing asana
// Works out how late a task is and sends it along with a colour for the steering board.
import java.time.LocalDate
import java.time.ZoneId
import java.time.temporal.ChronoUnit

def today = LocalDate.now(ZoneId.of("Europe/Brussels"))
def due = entity.due?.toInstant()?.atZone(ZoneId.of("Europe/Brussels"))?.toLocalDate()
def open = entity.status != "completed"

long late = open && due ? Math.max(0L, ChronoUnit.DAYS.between(due, today)) : 0L
def colour = late == 0 ? "green" : late <= 5 ? "yellow" : "red"

replica.key         = entity.key
replica.summary     = entity.summary
replica.description = nodeHelper.stripHtml(entity.description ?: "")
replica.assignee    = entity.assignee
replica.due         = entity.due
replica.status      = entity.status
replica.daysLate    = late
replica.colour      = colour
replica.labels      = entity.labels
replica.attachments = entity.attachments
// Asana writes its own remarks about moves and dates: these are no comments for people.
replica.comments    = nodeHelper.stripHtmlFromComments(entity.comments).findAll { it.author?.email }
