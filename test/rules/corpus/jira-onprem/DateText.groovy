// sync-rule: external-script jira-onprem
// Dates for people: working days, deadlines, friendly texts. Nothing in here knows the tracker.
import groovy.transform.CompileStatic
import java.time.DayOfWeek
import java.time.Duration
import java.time.LocalDate
import java.time.ZoneId
import java.time.format.DateTimeFormatter

@CompileStatic
final class DateText {
    static final ZoneId ZONE = ZoneId.of("Europe/Vienna")
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy")
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)

    private DateText() {
    }

    static LocalDate day(Date date) {
        date == null ? null : date.toInstant().atZone(ZONE).toLocalDate()
    }

    static Date date(LocalDate day) {
        day == null ? null : Date.from(day.atStartOfDay(ZONE).toInstant())
    }

    static String text(Date date) {
        date == null ? "" : day(date).format(DAY)
    }

    /** The day that lies so many working days after another. Holidays count as working days. */
    static LocalDate addWorkingDays(LocalDate from, int count) {
        LocalDate now = from
        int left = count
        while (left > 0) {
            now = now.plusDays(1)
            if (!WEEKEND.contains(now.dayOfWeek)) left--
        }
        return now
    }

    static String age(Date since, Date until) {
        Duration passed = Duration.between(since.toInstant(), until.toInstant())
        if (passed.toDays() > 1) return "${passed.toDays()} days"
        if (passed.toHours() > 1) return "${passed.toHours()} hours"
        return "just now"
    }
}
