// Stands in for dist/node.js: takes its credentials and says its first word as the file beside its data tells it to.
//   --data FOLDER   FOLDER/plan.json is what it does; FOLDER/starts is a line longer with every start
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const folder = process.argv[process.argv.indexOf('--data') + 1] ?? '';
appendFileSync(`${folder}/starts`, `${process.pid}\n`);
const starts = readFileSync(`${folder}/starts`, 'utf8').trim().split('\n').length;
/** @type {{ do: string, problem?: object }[]} */
const plans = JSON.parse(readFileSync(`${folder}/plan.json`, 'utf8'));
const plan = plans[starts - 1] ?? plans.at(-1) ?? { do: 'listen' };

let deaf = false;
const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  /** @type {Handover} */
  const handover = JSON.parse(line);
  begin(handover);
});
input.once('close', () => {
  if (!deaf) process.exit(0);
});

/** @typedef {{ token: string, secret: string, user: string }} Handover */

/** @param {Handover} handover */
function begin(handover) {
  console.error(
    JSON.stringify({
      level: 'info',
      message: `for ${handover.user} with ${handover.token}`,
      starts,
      env: process.env.DATABASE_URL,
    }),
  );
  if (plan.do === 'crash') return process.exit(3);
  if (plan.do === 'fail') console.log(JSON.stringify({ event: 'failed', problem: plan.problem }));
  if (plan.do === 'fail' || plan.do === 'silence') return;
  deaf = plan.do === 'deaf';
  if (deaf) setInterval(() => undefined, 1000);
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${handover.token}`;
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
    if (request.url === '/crash') process.exit(4);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    console.log('not the first word');
    console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${port}`, version: '0.1.0' }));
  });
}
