// Writes server/groovy/data/classNames.json: the classes of the JDK and of Groovy, read from the real ones. Needs a JDK 17.
import console from 'node:console';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runProgram, whyNoJava } from '../test/oracle/java.mjs';

const target = fileURLToPath(new URL('../server/groovy/data/classNames.json', import.meta.url));

const reason = whyNoJava();
if (reason) {
  console.error(`Cannot make the class names: ${reason}`);
  process.exit(1);
}
await runProgram('ClassNames', [], (/** @type {{ packages: Record<string, string> }} */ names) => {
  // One entry a line, so that a newer JDK shows as a readable difference.
  const text = JSON.stringify(names, null, 1).replace(/\[\n\s+((?:.*\n)*?)\s+\]/g, (list) =>
    list.replace(/\n\s*/g, ''),
  );
  writeFileSync(target, text + '\n');
  const classes = Object.values(names.packages).join(' ').split(' ').length;
  console.log(
    `${classes} classes in ${Object.keys(names.packages).length} packages, ${Math.round(text.length / 1024)} KB`,
  );
});
