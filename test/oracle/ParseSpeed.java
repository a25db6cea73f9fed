import groovy.json.JsonOutput;
import groovy.json.JsonSlurper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.Phases;

/** Times the real parser, warm: JSON lines {id, source, rounds} in, {id, ms} out, ms of the middle round of the later half. */
public class ParseSpeed {
    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            Map<?, ?> request = (Map<?, ?>) new JsonSlurper().parseText(line);
            String source = (String) request.get("source");
            int rounds = ((Number) request.get("rounds")).intValue();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                CompilationUnit unit = new CompilationUnit(new CompilerConfiguration());
                unit.addSource("Rule" + round + ".groovy", source);
                unit.compile(Phases.CONVERSION);
                if (round >= rounds / 2) times.add((System.nanoTime() - start) / 1e6);
            }
            Collections.sort(times);
            System.out.println(JsonOutput.toJson(Map.of("id", request.get("id"), "ms", times.get(times.size() / 2))));
        }
    }
}
