import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import groovy.lang.GroovyClassLoader;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.RuntimeParserException;
import org.codehaus.groovy.syntax.SyntaxException;

/**
 * Asks the real Groovy compiler. Standard input: one JSON object a line, {"id", "source"}. Standard output: one answer a line, in
 * the same order: {"id", "ok"} or {"id", "ok": false, "errors": [{"line", "column", "phase", "message"}]}. Lines and columns are
 * 1-based, 0 where the compiler names no place. Scripts are compiled to classes in memory and never run.
 */
public class Oracle {
    private static final String SCRIPT_NAME = "OracleScript.groovy";
    /** The answer to deep nesting should be the compiler's, not the stack's; what overflows even this is reported as an error. */
    private static final long STACK_BYTES = 256L << 20;

    public static void main(String[] args) throws Exception {
        System.setProperty("groovy.grape.enable", "false");
        Thread thread = new Thread(null, Oracle::serve, "oracle", STACK_BYTES);
        thread.start();
        thread.join();
    }

    private static void serve() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // What the compiler and AST transformations print must not get between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        JsonSlurper json = new JsonSlurper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) continue;
                Map<?, ?> request = (Map<?, ?>) json.parseText(line);
                out.println(JsonOutput.toJson(answer(String.valueOf(request.get("id")), String.valueOf(request.get("source")))));
                out.flush();
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> answer(String id, String source) {
        List<Map<String, Object>> errors = new ArrayList<>();
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setTolerance(1000);
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        GroovyClassLoader loader = new GroovyClassLoader(Oracle.class.getClassLoader(), configuration);
        CompilationUnit unit = new CompilationUnit(configuration, null, loader);
        try {
            unit.addSource(SCRIPT_NAME, source);
            unit.compile(Phases.CLASS_GENERATION);
        } catch (MultipleCompilationErrorsException e) {
            for (Object message : e.getErrorCollector().getErrors()) errors.add(describe(message, unit.getPhase()));
        } catch (StackOverflowError e) {
            errors.add(error(0, 0, unit.getPhase(), "stack overflow"));
        } catch (Exception | LinkageError | AssertionError e) {
            errors.add(error(0, 0, unit.getPhase(), e.toString()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("ok", errors.isEmpty());
        if (!errors.isEmpty()) answer.put("errors", errors);
        return answer;
    }

    private static Map<String, Object> describe(Object message, int phase) {
        if (message instanceof SyntaxErrorMessage) {
            SyntaxException cause = ((SyntaxErrorMessage) message).getCause();
            return error(cause.getStartLine(), cause.getStartColumn(), phase, cause.getOriginalMessage());
        }
        if (message instanceof ExceptionMessage) {
            Exception cause = ((ExceptionMessage) message).getCause();
            ASTNode node = cause instanceof RuntimeParserException ? ((RuntimeParserException) cause).getNode() : null;
            if (node != null) return error(node.getLineNumber(), node.getColumnNumber(), phase, firstLine(cause.getMessage()));
            return error(0, 0, phase, String.valueOf(cause));
        }
        if (message instanceof SimpleMessage) return error(0, 0, phase, ((SimpleMessage) message).getMessage());
        return error(0, 0, phase, String.valueOf(message));
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.split("\\R", 2)[0].trim();
    }

    private static Map<String, Object> error(int line, int column, int phase, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("line", Math.max(0, line));
        error.put("column", Math.max(0, column));
        error.put("phase", Phases.getDescription(phase).replace(' ', '-'));
        error.put("message", message.replaceAll("\\s*\\. At \\[\\d+:\\d+\\]\\s*$", ""));
        return error;
    }
}
