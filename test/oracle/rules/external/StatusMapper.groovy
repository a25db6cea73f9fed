package com.example.rules

/** Maps status names of one tracker to those of another. */
class StatusMapper {
    private final Map<String, String> names = [:]
    private String fallback = null

    StatusMapper(Map<String, String> names, String fallback = null) {
        this.names.putAll(names)
        this.fallback = fallback
    }

    String map(String name) {
        names.find { key, value -> key.equalsIgnoreCase(name) }?.value ?: fallback ?: name
    }

    def receive(issue, replica) {
        def wanted = map(replica.status?.name as String)
        if (wanted == null || issue.status?.name == wanted) {
            return false
        }
        issue.setStatus(wanted)
        true
    }

    static StatusMapper of(String text) {
        def entries = text.readLines()*.trim().findAll { it && !it.startsWith('#') }.collectEntries { line ->
            def (from, to) = line.split(/\s*->\s*/, 2) as List
            [(from): to]
        }
        new StatusMapper(entries)
    }

    @Override
    String toString() { "StatusMapper(${names.size()} names, fallback $fallback)" }
}
