trait Logged {
    List<String> lines = []
    void note(String line) { lines << line }
}

interface FieldMapping {
    String getField()
    def convert(value)
}

class Text implements FieldMapping, Logged {
    String field
    int most = 255
    def convert(value) {
        def text = value?.toString()
        if (text?.size() > most) {
            note "$field was cut"
            text = text[0..<most]
        }
        return text
    }
}

class Choice implements FieldMapping {
    String field
    Map<String, String> options
    def convert(value) { options[value?.value] ?: value?.value }
}

class Mapping {
    private final List<FieldMapping> mappings = new ArrayList<>()

    Mapping leftShift(FieldMapping mapping) { mappings << mapping; this }

    void apply(Map from, Map to) {
        mappings.each { FieldMapping m -> to[m.field] = m.convert(from[m.field]) }
    }

    static Mapping make(@DelegatesTo(Mapping) Closure rules) {
        def made = new Mapping()
        rules.delegate = made
        rules.resolveStrategy = Closure.DELEGATE_FIRST
        rules()
        made
    }
}
