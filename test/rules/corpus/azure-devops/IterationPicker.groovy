// sync-rule: external-script azure-devops
// Chooses the iteration whose dates hold a given day, out of the tree that Azure DevOps gives.
import groovy.json.JsonSlurper
import java.time.LocalDate
import java.time.OffsetDateTime

class IterationPicker {
    private final List<Map> iterations = []

    IterationPicker(String classificationJson) {
        collect(new JsonSlurper().parseText(classificationJson) as Map, "")
    }

    /** The path of the smallest iteration that holds the day, or the project's own path. */
    String pathFor(LocalDate day, String project) {
        if (day == null) return project
        def fitting = iterations.findAll { it.start <= day && day <= it.end }
        fitting ? fitting.min { it.end.toEpochDay() - it.start.toEpochDay() }.path : project
    }

    List<String> pathsBelow(String prefix) {
        iterations*.path.findAll { it.startsWith(prefix) }.sort()
    }

    private void collect(Map node, String above) {
        String path = above ? above + "\\" + node.name : node.name
        def start = day(node.attributes?.startDate)
        def end = day(node.attributes?.finishDate)
        if (start && end) {
            iterations << [path: path, start: start, end: end]
        }
        node.children?.each { collect(it as Map, path) }
    }

    private static LocalDate day(String text) {
        text ? OffsetDateTime.parse(text).toLocalDate() : null
    }
}
