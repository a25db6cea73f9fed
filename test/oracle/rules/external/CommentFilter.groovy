class CommentFilter implements Comparator<Object>, Iterable<String> {
    enum Visibility {
        PUBLIC, INTERNAL('[internal]'), HIDDEN('[hidden]')

        final String mark

        Visibility(String mark = '') { this.mark = mark }

        boolean matches(String text) {
            return mark.isEmpty() || text?.startsWith(mark)
        }
    }

    List<String> marks = []
    Visibility visibility = Visibility.PUBLIC

    int compare(a, b) {
        a.created <=> b.created ?: a.id <=> b.id
    }

    Iterator<String> iterator() { marks.iterator() }

    def filter(comments) {
        comments?.findAll { c -> !marks.any { c.body?.contains(it) } }
                ?.findAll { visibility.matches(it.body) }
                ?.sort(this)
    }
}
