import groovy.json.JsonOutput;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.annotation.Target;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what the JDK and the Groovy jars on the class path hold, as one JSON line. server/groovy/data/classNames.ts says what the
 * letters mean. Arguments after the first line of standard input are not used.
 */
public class ClassNames {
    private static final String JDK_PACKAGES = "(java|javax|org\\.w3c|org\\.xml)(\\..*)?";
    private static final String GROOVY_PACKAGES = "(groovy|org\\.codehaus\\.groovy|org\\.apache\\.groovy)(\\..*)?";

    private final Map<String, TreeSet<String>> packages = new TreeMap<>();
    private final Map<String, List<String>> methods = new TreeMap<>();
    private final Map<String, String> annotations = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        ClassNames names = new ClassNames();
        names.readJdk();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) names.readJar(entry);
        }
        Map<String, Object> result = new TreeMap<>();
        Map<String, String> joined = new TreeMap<>();
        names.packages.forEach((name, classes) -> joined.put(name, String.join(" ", classes)));
        result.put("packages", joined);
        result.put("methods", names.methods);
        result.put("annotations", names.annotations);
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(JsonOutput.toJson(result));
    }

    private void readJdk() throws Exception {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        for (var reference : ModuleFinder.ofSystem().findAll()) {
            for (ModuleDescriptor.Exports exported : reference.descriptor().exports()) {
                if (exported.isQualified() || !exported.source().matches(JDK_PACKAGES)) continue;
                Path folder = modules.resolve(reference.descriptor().name()).resolve(exported.source().replace('.', '/'));
                if (!Files.isDirectory(folder)) continue;
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.collect(Collectors.toList())) add(exported.source() + "." + file.getFileName());
                }
            }
        }
    }

    private void readJar(String path) throws Exception {
        try (JarFile jar = new JarFile(path)) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                String name = entry.getName().replace('/', '.');
                if (name.endsWith(".class") && name.matches(GROOVY_PACKAGES)) add(name);
            }
        }
    }

    /** Adds the class of a name like `java.util.Map$Entry.class` when everybody may use it. */
    private void add(String classFile) {
        if (!classFile.endsWith(".class") || classFile.endsWith("-info.class")) return;
        String name = classFile.substring(0, classFile.length() - ".class".length());
        Class<?> type;
        try {
            type = Class.forName(name, false, ClassNames.class.getClassLoader());
            if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) return;
            for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
                if (!Modifier.isPublic(outer.getModifiers()) && !Modifier.isProtected(outer.getModifiers())) return;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return; // Needs a library that is not there, so nobody's rule can use it either.
        }
        String simple = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (simple.matches(".*\\.(\\d|_).*|_.*|.*_closure.*")) return;
        packages.computeIfAbsent(type.getPackageName(), key -> new TreeSet<>()).add(simple + letters(type));
        String full = type.getPackageName() + "." + simple;
        if (type.isAnnotation()) annotations.put(full, annotation(type));
        else addMethods(full, type);
    }

    private static String letters(Class<?> type) {
        StringBuilder letters = new StringBuilder();
        if (type.isAnnotation()) letters.append('@');
        else if (type.isInterface()) letters.append('i');
        else if (type.isEnum()) letters.append('e');
        else {
            if (type.isRecord()) letters.append('r');
            if (Modifier.isFinal(type.getModifiers())) letters.append('f');
            if (Modifier.isAbstract(type.getModifiers())) letters.append('a');
            if (Throwable.class.isAssignableFrom(type)) letters.append('t');
        }
        if (type.isSealed()) letters.append('s');
        return letters.length() == 0 ? "" : ":" + letters;
    }

    /** The methods a subclass written in a rule must have, or must not: abstract ones, and final ones marked with `!`. */
    private void addMethods(String full, Class<?> type) {
        if (type.isEnum() || Modifier.isFinal(type.getModifiers())) return;
        if (!full.matches("(java\\.(lang|util|io|net|text|time|sql)|java\\.util\\.(function|concurrent|regex)|groovy\\.(lang|util|json|transform)|javax\\.net\\.ssl)\\.[^.]+(\\.[A-Z].*)?")) return;
        List<String> found = new ArrayList<>();
        try {
            for (Method method : everyMethod(type)) {
                int modifiers = method.getModifiers();
                boolean open = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
                if (!open || method.isSynthetic() || Modifier.isStatic(modifiers)) continue;
                boolean ownFinal = Modifier.isFinal(modifiers) && (method.getDeclaringClass() != Object.class || type == Object.class);
                if (Modifier.isAbstract(modifiers) && !isObjectMethod(method)) found.add(describe(method, ""));
                else if (ownFinal) found.add(describe(method, "!"));
            }
        } catch (LinkageError e) {
            return;
        }
        if (!found.isEmpty()) methods.put(full, found.stream().distinct().sorted().collect(Collectors.toList()));
    }

    private static List<Method> everyMethod(Class<?> type) {
        List<Method> found = new ArrayList<>();
        Map<String, Boolean> seen = new TreeMap<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.isSynthetic() || Modifier.isPrivate(method.getModifiers())) continue;
                if (seen.putIfAbsent(describe(method, "").replaceFirst(":.*", ""), true) == null) found.add(method);
            }
        }
        for (Method method : type.getMethods()) {
            if (seen.putIfAbsent(describe(method, "").replaceFirst(":.*", ""), true) == null) found.add(method);
        }
        return found;
    }

    private static boolean isObjectMethod(Method method) {
        try {
            return Modifier.isPublic(Object.class.getDeclaredMethod(method.getName(), method.getParameterTypes()).getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** `name(Type,Type):Result` with erased simple type names. */
    private static String describe(Method method, String mark) {
        String parameters = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(","));
        return mark + method.getName() + "(" + parameters + "):" + method.getReturnType().getSimpleName();
    }

    /** `targets|members`: element kinds ("" = any), then member names, `!` before those without a default. */
    private static String annotation(Class<?> type) {
        Target target = type.getAnnotation(Target.class);
        String targets = target == null ? "" : Arrays.stream(target.value()).map(Enum::name).sorted().collect(Collectors.joining(","));
        String members = Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
            .map(method -> (method.getDefaultValue() == null ? "!" : "") + method.getName())
            .sorted()
            .collect(Collectors.joining(","));
        return targets + "|" + members;
    }
}
