// sync-rule: external-script jira-onprem
// Knows the workflows of the company as graphs, finds ways through them and explains why there is none.
import groovy.transform.Canonical
import groovy.transform.CompileStatic
import groovy.transform.Immutable

@CompileStatic
class WorkflowRoutes {

    /** One arrow of a workflow. */
    @Immutable
    static class Transition {
        String name
        String from
        String to
        int cost

        boolean leaves(String status) {
            from == status || from == ANY
        }

        @Override
        String toString() {
            "${from} -[${name}]-> ${to}"
        }
    }

    /** A way through the workflow, or the reason why there is none. */
    @Canonical
    static class Route {
        List<Transition> steps = []
        String problem

        boolean isPossible() {
            problem == null
        }

        int getCost() {
            int sum = 0
            for (Transition step : steps) {
                sum += step.cost
            }
            sum
        }

        List<String> getNames() {
            steps.collect { Transition step -> step.name }
        }
    }

    static final String ANY = "*"

    private final String name
    private final List<Transition> transitions = []
    private final Set<String> statuses = new LinkedHashSet<String>()
    private final Map<String, Route> known = new HashMap<String, Route>()

    WorkflowRoutes(String name) {
        this.name = name
    }

    // ---------------------------------------------------------------
    // building

    WorkflowRoutes status(String... names) {
        statuses.addAll(names)
        this
    }

    WorkflowRoutes arrow(String transition, String from, String to, int cost = 1) {
        if (from != ANY) {
            statuses.add(from)
        }
        statuses.add(to)
        transitions.add(new Transition(transition, from, to, cost))
        known.clear()
        this
    }

    /** An arrow that may be used in every status. */
    WorkflowRoutes global(String transition, String to, int cost = 5) {
        arrow(transition, ANY, to, cost)
    }

    /** Reads lines such as "To Do -> In Progress: Start"; empty ones and those with a hash are skipped. */
    static WorkflowRoutes parse(String name, String text) {
        WorkflowRoutes routes = new WorkflowRoutes(name)
        int number = 0
        for (String raw : text.readLines()) {
            number++
            String line = raw.trim()
            if (line.isEmpty() || line.startsWith("#")) {
                continue
            }
            int arrow = line.indexOf("->")
            int colon = line.lastIndexOf(":")
            if (arrow < 0 || colon < arrow) {
                throw new IllegalArgumentException("Line ${number} of ${name} is no arrow: ${line}".toString())
            }
            String from = line.substring(0, arrow).trim()
            String to = line.substring(arrow + 2, colon).trim()
            String transition = line.substring(colon + 1).trim()
            routes.arrow(transition, from, to)
        }
        routes
    }

    // ---------------------------------------------------------------
    // asking

    boolean knows(String status) {
        statuses.contains(status)
    }

    List<Transition> from(String status) {
        transitions.findAll { Transition transition -> transition.leaves(status) && transition.to != status }
    }

    /** The cheapest way between two statuses. */
    Route route(String from, String to) {
        String key = from + "\n" + to
        Route route = known.get(key)
        if (route == null) {
            route = search(from, to)
            known.put(key, route)
        }
        route
    }

    /** The first transition of the cheapest way, or null when there is no way or nothing to do. */
    String nextTransition(String from, String to) {
        Route route = route(from, to)
        route.possible && !route.steps.isEmpty() ? route.steps.get(0).name : null
    }

    /** Statuses that no arrow leads to; a hint at a mistake in the table. */
    Set<String> unreachable(String start) {
        Set<String> seen = new LinkedHashSet<String>()
        Deque<String> waiting = new ArrayDeque<String>()
        waiting.add(start)
        while (!waiting.isEmpty()) {
            String status = waiting.poll()
            if (seen.add(status)) {
                for (Transition transition : from(status)) {
                    waiting.add(transition.to)
                }
            }
        }
        Set<String> left = new LinkedHashSet<String>(statuses)
        left.removeAll(seen)
        left
    }

    Set<String> deadEnds() {
        Set<String> ends = new LinkedHashSet<String>()
        for (String status : statuses) {
            if (from(status).isEmpty()) {
                ends.add(status)
            }
        }
        ends
    }

    /** The workflow in words: a line for each status, with what can be done there. */
    String describe() {
        List<String> lines = []
        lines.add("Workflow ${name}".toString())
        for (String status : statuses) {
            List<Transition> leaving = from(status)
            if (leaving.isEmpty()) {
                lines.add("  ${status}: the end".toString())
            } else {
                String ways = leaving.collect { Transition way -> "${way.name} (to ${way.to})".toString() }.join(", ")
                lines.add("  ${status}: ${ways}".toString())
            }
        }
        Set<String> lost = statuses.isEmpty() ? Collections.<String> emptySet() : unreachable(statuses.iterator().next())
        if (!lost.isEmpty()) {
            lines.add("  Never reached: ${lost.join(', ')}".toString())
        }
        lines.join("\n")
    }

    /** What stands in the way of a move, as a sentence for the comment of an issue; empty when nothing does. */
    String explain(String from, String to) {
        Route route = route(from, to)
        if (!route.possible) {
            return route.problem
        }
        route.steps.size() <= 1 ? "" : "Takes ${route.steps.size()} steps: ${route.names.join(', then ')}.".toString()
    }

    // ---------------------------------------------------------------
    // searching

    private Route search(String from, String to) {
        if (from == to) {
            return new Route()
        }
        if (!knows(from)) {
            return new Route(problem: "The workflow ${name} has no status '${from}'.".toString())
        }
        if (!knows(to)) {
            return new Route(problem: "The workflow ${name} has no status '${to}'.".toString())
        }
        Map<String, Integer> best = new HashMap<String, Integer>()
        Map<String, Transition> arrivedBy = new HashMap<String, Transition>()
        Map<String, String> cameFrom = new HashMap<String, String>()
        Set<String> settled = new HashSet<String>()
        best.put(from, 0)
        String current = from
        while (current != null && current != to) {
            settled.add(current)
            int soFar = best.get(current)
            for (Transition transition : this.from(current)) {
                int cost = soFar + transition.cost
                Integer before = best.get(transition.to)
                if (before == null || cost < before) {
                    best.put(transition.to, cost)
                    arrivedBy.put(transition.to, transition)
                    cameFrom.put(transition.to, current)
                }
            }
            current = nearest(best, settled)
        }
        if (current == null) {
            return new Route(problem: "No way leads from '${from}' to '${to}' in ${name}.".toString())
        }
        LinkedList<Transition> steps = new LinkedList<Transition>()
        for (String at = to; at != from; at = cameFrom.get(at)) {
            steps.addFirst(arrivedBy.get(at))
        }
        new Route(steps: steps)
    }

    private static String nearest(Map<String, Integer> best, Set<String> settled) {
        String nearest = null
        for (Map.Entry<String, Integer> entry : best.entrySet()) {
            if (!settled.contains(entry.key) && (nearest == null || entry.value < best.get(nearest))) {
                nearest = entry.key
            }
        }
        nearest
    }

    // ---------------------------------------------------------------
    // the workflows of the company

    static WorkflowRoutes software() {
        parse("Software", """
            # the usual way
            Open -> In Progress: Start work
            In Progress -> In Review: Ask for review
            In Review -> In Progress: Needs work
            In Review -> Merged: Approve
            Merged -> Closed: Release
            # short cuts
            Open -> Closed: Reject
            In Progress -> Open: Stop work
            Closed -> Open: Reopen
        """)
    }

    static WorkflowRoutes hardware() {
        new WorkflowRoutes("Hardware")
            .arrow("Plan", "Open", "Planned")
            .arrow("Order parts", "Planned", "Waiting for parts")
            .arrow("Parts are here", "Waiting for parts", "Planned")
            .arrow("Build", "Planned", "In Work")
            .arrow("Measure", "In Work", "Test")
            .arrow("Failed", "Test", "In Work")
            .arrow("Passed", "Test", "Done")
            .global("Cancel", "Cancelled", 20)
            .global("Start over", "Open", 30)
    }

    static WorkflowRoutes support() {
        new WorkflowRoutes("Support")
            .status("Open", "Waiting for customer", "Solved", "Closed")
            .arrow("Ask", "Open", "Waiting for customer")
            .arrow("Answered", "Waiting for customer", "Open")
            .arrow("Solve", "Open", "Solved")
            .arrow("Solve", "Waiting for customer", "Solved", 2)
            .arrow("Close", "Solved", "Closed")
            .arrow("Not solved", "Solved", "Open")
    }

    static WorkflowRoutes of(String projectKey) {
        switch (projectKey) {
            case "HW":
            case "LAB":
                return hardware()
            case "HELP":
                return support()
            default:
                return software()
        }
    }

    @Override
    String toString() {
        "${name}: ${statuses.size()} statuses, ${transitions.size()} transitions"
    }
}
