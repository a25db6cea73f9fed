class AgileSync {
    static {
        COLUMNS = ['To Do', 'Doing', 'Done'].asImmutable()
    }
    static final List<String> COLUMNS

    def context

    @SuppressWarnings(["GrMethodMayBeStatic", "unused"])
    def receiveSprints(Map<String, ?> args) {
        def (board, names) = [args.board, args.names ?: []]
        def result = [:] as LinkedHashMap<String, Object>
        outer:
        for (name in names) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (name == COLUMNS[i]) continue outer
            }
            result[name] = board?.sprints?.find { s -> s.name == name }?.id
        }
        synchronized (this) {
            context?.sprints = result
        }
        return result
    }

    static def seq(Closure... steps) {
        steps.inject(null) { previous, step -> step.maximumNumberOfParameters == 0 ? step() : step(previous) }
    }

    def rank(issue) {
        def before = issue.'Rank'?.value ?: '0|a:'
        do {
            before += 'z'
        } while (before.length() < 5)
        try (def reader = new StringReader(before)) {
            return reader.readLine()?.replace('|', '-') as String
        } catch (IOException ignored) {
            return null
        }
    }
}
