import java.time.*
import java.time.format.DateTimeFormatter
import static java.time.temporal.ChronoUnit.DAYS

final class Dates {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd")

    private Dates() { }

    static String text(Date date, String zone = 'UTC') {
        date == null ? null : date.toInstant().atZone(ZoneId.of(zone)).toLocalDate().format(ISO)
    }

    static long daysBetween(Date a, Date b) {
        DAYS.between(a.toInstant(), b.toInstant())
    }

    static LocalDate nextWorkday(LocalDate from) {
        def day = from.plusDays(1)
        while (day.dayOfWeek in [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY]) {
            day = day.plusDays(1)
        }
        day
    }

    static <T> List<T> sortedBy(List<T> items, Closure<? extends Comparable> key) {
        items.sort(false, key)
    }
}
