import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import groovy.transform.stc.ClosureParams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codehaus.groovy.reflection.CachedClass;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.codehaus.groovy.runtime.DefaultGroovyStaticMethods;
import org.codehaus.groovy.vmplugin.VMPlugin;
import org.codehaus.groovy.vmplugin.VMPluginFactory;

/**
 * Reads one JSON line, a list of class names, and prints one JSON line: class -> text, as server/rules/memberText.ts describes it.
 * What Groovy adds to a class (GDK) comes from the same lists the compiler reads.
 */
public class Members {
    /** What a method's own type variable is called when a type parameter of its receiver has the same name. */
    private static final String[] SPARE = {"R", "S", "U", "W", "X", "Y"};

    private static final List<String> SPARES = Arrays.asList(SPARE);

    private final Map<String, Class<?>> table = new TreeMap<>();
    private final Map<String, TreeSet<String>> added = new TreeMap<>();
    /** Simple names that mean one class of the table only. */
    private final Set<String> simple = new HashSet<>();

    public static void main(String[] args) throws Exception {
        Members members = new Members();
        String line = new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        for (Object name : (List<?>) new JsonSlurper().parseText(line)) members.table.put(name.toString(), find(name.toString()));
        members.nameClasses();
        members.readExtensions();
        Map<String, String> result = new TreeMap<>();
        for (String name : members.table.keySet()) result.put(name, members.describe(name));
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(JsonOutput.toJson(result));
    }

    /** `java.util.Map.Entry`, `byte[]`, `java.lang.Object[]`. */
    private static Class<?> find(String name) throws ClassNotFoundException {
        if (name.equals("byte[]")) return byte[].class;
        if (name.endsWith("[]")) return Class.forName("[L" + name.substring(0, name.length() - 2) + ";");
        for (String candidate = name; ; candidate = candidate.substring(0, candidate.lastIndexOf('.')) + "$" + candidate.substring(candidate.lastIndexOf('.') + 1)) {
            try {
                return Class.forName(candidate, false, Members.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                if (candidate.lastIndexOf('.') < 0) throw e;
            }
        }
    }

    private void nameClasses() {
        Map<String, Integer> count = new HashMap<>();
        for (Class<?> type : table.values()) count.merge(shortName(type), 1, Integer::sum);
        count.forEach((name, times) -> { if (times == 1) simple.add(name); });
    }

    private static String shortName(Class<?> type) {
        if (type.isArray()) return shortName(type.getComponentType()) + "[]";
        return type.getPackageName().isEmpty() || type.isPrimitive() ? type.getName() : type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String fullName(Class<?> type) {
        return type.isArray() ? fullName(type.getComponentType()) + "[]" : type.getName().replace('$', '.');
    }

    // ---- what a class has of its own

    private String describe(String name) {
        Class<?> type = table.get(name);
        List<String> lines = new ArrayList<>();
        lines.add(header(type));
        Set<String> members = new TreeSet<>();
        if (!type.isArray()) {
            for (Field field : type.getFields()) {
                if (field.getDeclaringClass() == type) members.add(mark(field.getModifiers(), field.isAnnotationPresent(Deprecated.class)) + field.getName() + ": " + print(field.getGenericType(), Map.of()));
            }
            if (!Modifier.isAbstract(type.getModifiers())) {
                for (Constructor<?> made : type.getConstructors()) members.add((made.isAnnotationPresent(Deprecated.class) ? "~" : "") + "new(" + parameters(made, 0, Map.of()) + ")");
            }
            for (Method method : ownMethods(type)) {
                Map<String, String> names = substitution(type, method.getDeclaringClass());
                members.add(mark(method.getModifiers(), method.isAnnotationPresent(Deprecated.class)) + method.getName() + "(" + parameters(method, 0, names) + ") " + print(method.getGenericReturnType(), names));
            }
        }
        lines.addAll(members);
        lines.addAll(added.getOrDefault(name, new TreeSet<>()));
        return String.join("\n", lines);
    }

    private static String mark(int modifiers, boolean deprecated) {
        return (deprecated ? "~" : "") + (Modifier.isStatic(modifiers) ? "=" : "");
    }

    /** `interface List<E> : Collection<E>`; a functional interface ends with ` = (T) -> R`. */
    private String header(Class<?> type) {
        String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : Modifier.isAbstract(type.getModifiers()) && !type.isArray() ? "abstract" : "class";
        String parameters = type == Object[].class ? "<T>" : type.getTypeParameters().length == 0 ? "" : "<" + Arrays.stream(type.getTypeParameters()).map(TypeVariable::getName).collect(Collectors.joining(", ")) + ">";
        Map<Class<?>, String> supertypes = new LinkedHashMap<>();
        if (type.isArray() || type.isInterface()) supertypes.put(Object.class, "Object");
        collectSupertypes(type, Map.of(), supertypes);
        List<String> sorted = supertypes.entrySet().stream()
            .filter(one -> supertypes.keySet().stream().noneMatch(other -> other != one.getKey() && one.getKey() != Object.class && one.getKey().isAssignableFrom(other)))
            .map(Map.Entry::getValue)
            .collect(Collectors.toList());
        if (sorted.remove("Object")) sorted.add("Object"); // What every object has comes last.
        return kind + " " + (type.isArray() ? fullName(type).replace("java.lang.", "") : nameOf(type)) + parameters + (sorted.isEmpty() ? "" : " : " + String.join(", ", sorted)) + single(type);
    }

    /** The nearest supertypes that are in the table. */
    private void collectSupertypes(Class<?> type, Map<String, String> names, Map<Class<?>, String> into) {
        List<Type> parents = new ArrayList<>();
        if (type.getGenericSuperclass() != null && !type.isArray()) parents.add(type.getGenericSuperclass());
        if (!type.isArray()) parents.addAll(Arrays.asList(type.getGenericInterfaces()));
        for (Type parent : parents) {
            Class<?> raw = raw(parent);
            if (table.containsKey(fullName(raw))) into.putIfAbsent(raw, print(parent, names));
            else collectSupertypes(raw, bind(parent, names), into);
        }
    }

    /** The public methods that no class of the table above it has already, in the same words. */
    private List<Method> ownMethods(Class<?> type) {
        List<Method> own = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if ((method.isSynthetic() || method.isBridge()) && !opensHidden(type, method)) continue;
            Class<?> home = method.getDeclaringClass();
            if (home == Object.class && type != Object.class) continue;
            if (home != type && table.containsKey(fullName(home))) continue;
            if (home != type && Modifier.isStatic(method.getModifiers()) && home.isInterface()) continue;
            if (!Modifier.isStatic(method.getModifiers()) && saidAbove(type, method)) continue;
            own.add(method);
        }
        return own;
    }

    /** Whether it only makes a public method of a class callable that nobody else can see, as StringBuilder does with its own. */
    private static boolean opensHidden(Class<?> type, Method bridge) {
        Class<?> above = bridge.getDeclaringClass().getSuperclass();
        if (above == null || Modifier.isPublic(above.getModifiers())) return false;
        boolean isSaidHere = Arrays.stream(type.getMethods()).anyMatch(one -> !one.isBridge() && one.getName().equals(bridge.getName()) && Arrays.equals(one.getParameterTypes(), bridge.getParameterTypes()));
        return !isSaidHere && Arrays.stream(above.getDeclaredMethods()).anyMatch(one -> Modifier.isPublic(one.getModifiers()) && !one.isBridge() && one.getName().equals(bridge.getName()) && one.getReturnType() == bridge.getReturnType() && Arrays.equals(one.getParameterTypes(), bridge.getParameterTypes()));
    }

    private boolean saidAbove(Class<?> type, Method method) {
        String mine = print(method.getGenericReturnType(), substitution(type, method.getDeclaringClass()));
        for (Class<?> above : table.values()) {
            if (above == type || above.isArray() || !above.isAssignableFrom(type)) continue;
            try {
                Method same = above.getMethod(method.getName(), method.getParameterTypes());
                if (print(same.getGenericReturnType(), substitution(type, same.getDeclaringClass())).equals(mine) && table.containsKey(fullName(same.getDeclaringClass()))) return true;
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return false;
    }

    private String single(Class<?> type) {
        if (!type.isInterface()) return "";
        Method only = null;
        for (Method method : type.getMethods()) {
            if (!Modifier.isAbstract(method.getModifiers()) || ofObject(method)) continue;
            if (only != null) return "";
            only = method;
        }
        if (only == null || Iterable.class == type || Comparable.class == type || AutoCloseable.class.isAssignableFrom(type)) return "";
        return " = (" + parameters(only, 0, substitution(type, only.getDeclaringClass())) + ") -> " + print(only.getGenericReturnType(), substitution(type, only.getDeclaringClass()));
    }

    private static boolean ofObject(Method method) {
        return Arrays.stream(Object.class.getMethods()).anyMatch(one -> one.getName().equals(method.getName()) && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    // ---- what Groovy adds

    private void readExtensions() throws Exception {
        for (Class<?> extension : DefaultGroovyMethods.DGM_LIKE_CLASSES) addMethods(extension, false);
        addMethods(DefaultGroovyStaticMethods.class, true);
        VMPlugin plugin = VMPluginFactory.getPlugin();
        for (Class<?> extension : plugin.getPluginDefaultGroovyMethods()) addMethods(extension, false);
        for (Class<?> extension : plugin.getPluginStaticGroovyMethods()) addMethods(extension, true);
        Enumeration<java.net.URL> modules = Members.class.getClassLoader().getResources("META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule");
        while (modules.hasMoreElements()) {
            Properties module = new Properties();
            try (var stream = modules.nextElement().openStream()) {
                module.load(stream);
            }
            for (String name : module.getProperty("extensionClasses", "").split("\\s*,\\s*")) if (!name.isBlank()) addMethods(Class.forName(name), false);
            for (String name : module.getProperty("staticExtensionClasses", "").split("\\s*,\\s*")) if (!name.isBlank()) addMethods(Class.forName(name), true);
        }
    }

    private void addMethods(Class<?> extension, boolean ofClass) {
        for (Method method : extension.getDeclaredMethods()) {
            boolean open = Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers());
            if (!open || method.isSynthetic() || method.getParameterCount() == 0) continue;
            Class<?> receiver = method.getParameterTypes()[0];
            if (receiver.isArray() && !receiver.getComponentType().isPrimitive() && receiver != Object[].class) continue;
            String home = fullName(receiver);
            if (!table.containsKey(home)) continue;
            Map<String, String> names = receiverNames(method, receiver);
            String text = "+" + (method.isAnnotationPresent(Deprecated.class) ? "~" : "") + (ofClass ? "=" : "") + method.getName() + "(" + parameters(method, 1, names) + ") " + result(method, names);
            added.computeIfAbsent(home, key -> new TreeSet<>()).add(text);
        }
    }

    /** Calls the type variables of the receiver as its class does, the receiver itself `Self`, and others so that none clashes. */
    private static Map<String, String> receiverNames(Method method, Class<?> receiver) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> own = receiver == Object[].class ? List.of("T") : Arrays.stream(receiver.getTypeParameters()).map(TypeVariable::getName).collect(Collectors.toList());
        Type self = method.getGenericParameterTypes()[0];
        if (self instanceof TypeVariable<?> variable) {
            names.put(variable.getName(), "Self");
            self = variable.getBounds()[0];
        }
        if (self instanceof GenericArrayType array && array.getGenericComponentType() instanceof TypeVariable<?> variable) names.put(variable.getName(), "T");
        if (self instanceof ParameterizedType given) {
            Type[] arguments = given.getActualTypeArguments();
            for (int at = 0; at < arguments.length; at++) {
                if (arguments[at] instanceof TypeVariable<?> variable) names.put(variable.getName(), own.get(at));
                if (arguments[at] instanceof WildcardType wildcard && wildcard.getUpperBounds()[0] instanceof TypeVariable<?> variable) names.put(variable.getName(), own.get(at));
            }
        }
        Set<String> taken = new HashSet<>(own);
        for (TypeVariable<?> variable : method.getTypeParameters()) if (!names.containsKey(variable.getName()) && !own.contains(variable.getName())) taken.add(variable.getName());
        for (TypeVariable<?> variable : method.getTypeParameters()) {
            if (names.containsKey(variable.getName()) || !own.contains(variable.getName())) continue;
            String free = Arrays.stream(SPARE).filter(taken::add).findFirst().orElseThrow();
            names.put(variable.getName(), free);
        }
        return names;
    }

    /** A result that is only said to cover several type variables is one of these: `<U extends T, V extends T> T`. */
    private String result(Method method, Map<String, String> names) {
        Type type = method.getGenericReturnType();
        List<String> covered = Arrays.stream(method.getTypeParameters())
            .filter(one -> type instanceof TypeVariable && Arrays.asList(one.getBounds()).contains(type))
            .map(one -> print(one, names))
            .collect(Collectors.toList());
        boolean bound = type instanceof TypeVariable<?> variable && (names.containsValue(variable.getName()) && !SPARES.contains(print(type, names)) || print(type, names).equals("Self"));
        return covered.isEmpty() || bound ? print(type, names) : String.join(" | ", covered);
    }

    // ---- types

    private String parameters(Executable method, int from, Map<String, String> names) {
        Type[] types = method.getGenericParameterTypes();
        Parameter[] parameters = method.getParameters();
        List<String> texts = new ArrayList<>();
        for (int at = from; at < parameters.length; at++) {
            ClosureParams hint = parameters[at].getAnnotation(ClosureParams.class);
            Type type = types.length == parameters.length ? types[at] : parameters[at].getType();
            String text = hint == null ? print(type, names) : closure(method, type, hint, names);
            if (method.isVarArgs() && at == parameters.length - 1) text = text.replaceFirst("\\[\\]$", "...");
            texts.add(text);
        }
        return String.join(", ", texts);
    }

    /** What the closure receives, by the hint the compiler reads for its own static checks. */
    private String closure(Executable method, Type type, ClosureParams hint, Map<String, String> names) {
        String result = type instanceof ParameterizedType given ? print(given.getActualTypeArguments()[0], names) : "any";
        List<String> receives = received(method, hint, names);
        if (receives.isEmpty()) return print(type, names);
        if (receives.size() == 1) return "(" + receives.get(0) + ") -> " + result;
        return receives.stream().map(one -> "((" + one + ") -> " + result + ")").collect(Collectors.joining(" | "));
    }

    private List<String> received(Executable method, ClosureParams hint, Map<String, String> names) {
        String kind = hint.value().getName().replaceFirst(".*\\.", "");
        Type[] types = method.getGenericParameterTypes();
        List<String> options = Arrays.asList(hint.options());
        Matcher place = Pattern.compile("(First|Second|Third)Param(\\$(?:(First|Second|Third)GenericType|Component))?").matcher(kind);
        if (place.matches()) {
            Type type = types[number(place.group(1))];
            if (place.group(2) == null) return List.of(print(type, names));
            if (place.group(3) == null) return List.of(type instanceof GenericArrayType array ? print(array.getGenericComponentType(), names) : print(raw(type).getComponentType(), names));
            return type instanceof ParameterizedType given ? List.of(print(given.getActualTypeArguments()[number(place.group(3))], names)) : List.of("any");
        }
        if (kind.equals("SimpleType")) return List.of(options.stream().map(one -> written(one, names)).collect(Collectors.joining(", ")));
        if (kind.equals("FromString")) return options.stream().map(one -> written(one, names)).collect(Collectors.toList());
        if (kind.equals("MapEntryOrKeyValue")) {
            int at = options.stream().filter(one -> one.startsWith("argNum=")).map(one -> Integer.parseInt(one.substring(7))).findFirst().orElse(0);
            String index = options.contains("index=true") ? ", int" : "";
            Type[] keyAndValue = types[at] instanceof ParameterizedType given ? given.getActualTypeArguments() : new Type[] {Object.class, Object.class};
            String both = print(keyAndValue[0], names) + ", " + print(keyAndValue[1], names);
            return List.of("Map.Entry<" + both + ">" + index, both + index);
        }
        return List.of();
    }

    private static int number(String word) {
        return word.equals("First") ? 0 : word.equals("Second") ? 1 : 2;
    }

    /** A type written as text in a hint: full names become short, type variables get their names here. */
    private String written(String text, Map<String, String> names) {
        StringBuilder out = new StringBuilder();
        Matcher word = Pattern.compile("[\\w.$]+|\\?\\s+(?:super|extends)\\s+|\\?").matcher(text);
        while (word.find()) {
            String name = word.group();
            String said;
            if (name.startsWith("? ")) said = "";
            else if (name.equals("?")) said = "any";
            else if (names.containsKey(name)) said = names.get(name);
            else {
                try {
                    said = name.contains(".") ? nameOf(find(name)) : name;
                } catch (ClassNotFoundException e) {
                    said = name;
                }
            }
            word.appendReplacement(out, Matcher.quoteReplacement(said));
        }
        word.appendTail(out);
        return out.toString().replaceAll("\\s*,\\s*", ", ");
    }

    private String print(Type type, Map<String, String> names) {
        if (type instanceof Class<?> plain) return plain.isArray() ? print(plain.getComponentType(), names) + "[]" : nameOf(plain);
        if (type instanceof TypeVariable<?> variable) return names.getOrDefault(variable.getName(), variable.getName());
        if (type instanceof GenericArrayType array) return print(array.getGenericComponentType(), names) + "[]";
        if (type instanceof WildcardType wildcard) {
            if (wildcard.getLowerBounds().length > 0) return print(wildcard.getLowerBounds()[0], names);
            return wildcard.getUpperBounds()[0] == Object.class ? "any" : print(wildcard.getUpperBounds()[0], names);
        }
        ParameterizedType given = (ParameterizedType) type;
        return nameOf(raw(given)) + "<" + Arrays.stream(given.getActualTypeArguments()).map(one -> print(one, names)).collect(Collectors.joining(", ")) + ">";
    }

    /** The short name of a class that needs no import or is in the table; others in full. */
    private String nameOf(Class<?> type) {
        if (type.isPrimitive()) return type.getName();
        String name = shortName(type);
        boolean known = table.containsKey(fullName(type)) && simple.contains(name);
        boolean always = type.getName().matches("(java\\.(lang|util|io|net)|groovy\\.(lang|util))\\.[^.]+") && !simple.contains(name);
        return known || always ? name : fullName(type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType given) return (Class<?>) given.getRawType();
        if (type instanceof TypeVariable<?> variable) return raw(variable.getBounds()[0]);
        if (type instanceof GenericArrayType array) return raw(array.getGenericComponentType()).arrayType();
        return raw(((WildcardType) type).getUpperBounds()[0]);
    }

    /** How the type variables of a supertype are called from the class below it. */
    private Map<String, String> substitution(Class<?> type, Class<?> home) {
        if (type == home) return Map.of();
        Map<String, String> found = search(type, home, Map.of());
        return found == null ? Map.of() : found;
    }

    private Map<String, String> search(Class<?> type, Class<?> home, Map<String, String> names) {
        List<Type> parents = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) parents.add(type.getGenericSuperclass());
        for (Type parent : parents) {
            Map<String, String> bound = bind(parent, names);
            if (raw(parent) == home) return bound;
            Map<String, String> further = search(raw(parent), home, bound);
            if (further != null) return further;
        }
        return null;
    }

    private Map<String, String> bind(Type parent, Map<String, String> names) {
        Map<String, String> bound = new LinkedHashMap<>();
        if (parent instanceof ParameterizedType given) {
            TypeVariable<?>[] variables = raw(given).getTypeParameters();
            for (int at = 0; at < variables.length; at++) bound.put(variables[at].getName(), print(given.getActualTypeArguments()[at], names));
        }
        return bound;
    }
}
