import { runServer } from '../../server/node/start/serverProcess';

/** Arguments as `--name=value`. */
const values = Object.fromEntries(
  process.argv.slice(2).map((argument) => /^--([\w-]+)=(.*)$/s.exec(argument)?.slice(1, 3) ?? ['unknown', argument]),
) as Record<string, string>;

void runServer({
  values,
  variables: process.env,
  folder: process.cwd(),
  print: (text) => process.stdout.write(text),
  remark: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
