@groovy.transform.Canonical
class Person {
    String name, email
}

record Team(String name, List<Person> members) {
    Person find(String email) { members.find { it.email?.equalsIgnoreCase(email) } }
}

class Users {
    private Map<String, Team> teams = [:].withDefault { key -> new Team(key, []) }

    Users add(String team, Person... people) {
        teams[team].members().addAll(people)
        return this
    }

    Person byEmail(String email, String fallback = 'nobody@example.com') {
        def found = teams.values()
            .collect { it.find(email) }
            .find()
        found ?: new Person('Nobody', fallback)
    }

    String describe(Team team) {
        switch (team.members().size()) {
            case 0 -> 'empty'
            case 1, 2 -> 'small'
            default -> {
                def names = team.members()*.name.join(', ')
                yield "many: ${names}"
            }
        }
    }

    Map<String, Integer> sizes() {
        teams.collectEntries { name, team -> [(name): team.members().size()] } as Map<String, Integer>
    }
}
