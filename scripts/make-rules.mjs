// Composes realistic sync rules of 20 to 800 lines from test/oracle/ruleBlocks.groovy into test/oracle/rules/composed. The same
// blocks always give the same rules.
import console from 'node:console';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './setup.mjs';

const { readBlocks } = /** @type {typeof import('../test/oracle/corpus')} */ (
  await loadTypeScript('../test/oracle/corpus.ts')
);
const { randomOf } = /** @type {typeof import('../test/oracle/random')} */ (
  await loadTypeScript('../test/oracle/random.ts')
);

const target = fileURLToPath(new URL('../test/oracle/rules/composed/', import.meta.url));
const blocks = readBlocks(
  'b',
  readFileSync(fileURLToPath(new URL('../test/oracle/ruleBlocks.groovy', import.meta.url)), 'utf8'),
);

const records = {
  'jira-cloud': 'issue',
  'jira-onprem': 'issue',
  github: 'issue',
  'azure-devops': 'workItem',
  servicenow: 'entity',
  salesforce: 'entity',
  zendesk: 'issue',
  freshdesk: 'entity',
  freshservice: 'entity',
  asana: 'entity',
  xurrent: 'entity',
  'hp-alm': 'defect',
};
const sizes = [24, 60, 120, 300, 800];
/** @type {Record<string, readonly string[]>} */
const words = {
  PROJECT: ['DEMO', 'ABC', 'SUP', 'OPS2', 'WEB_SHOP'],
  REMOTE: ['left', 'right', 'partner-desk', 'acme_support'],
  NAME: ['Jane Doe', 'Max Example', 'A. Sample', 'Ünal Örnek'],
  FIELD: ['Severity', 'Customer Name', 'Story Points', 'Due (UTC)', 'Größe', "Partner's Id"],
  FIELD2: ['Select List', 'Team', 'Work Order', 'Root Cause / Fix'],
  FIELD3: ['CF Name', 'Epic Link', 'Ticket No.'],
  STATUS: ['Open', 'To Do', 'New', 'Waiting for customer'],
  STATUS2: ['In Progress', 'Working', 'In Review'],
  PRIORITY: ['High', 'Blocker', 'P1 - Critical'],
  MAIL: ['jane.doe@example.com', 'sync@example.com', 'team+sync@example.com'],
  EXT: ['zip', 'js', 'CSV'],
};
/** How people lay out their rules. @type {readonly ((line: string) => string)[]} */
const styles = [
  (line) => line,
  (line) => line.replace(/^( {2})+/, (indent) => indent + indent),
  (line) => line.replace(/^ +/, (indent) => '\t'.repeat(Math.ceil(indent.length / 2))),
  (line) => line.replace(/^(\s*)(if|for|while|switch)\s?\((.*)\) \{$/, '$1$2($3){'),
  (line) => (/^[\w.]+\s*= \w+\.[\w.?"()]+$/.test(line) ? `${line};` : line),
];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
let files = 0;
for (const [platform, record] of Object.entries(records)) {
  for (const [index, size] of sizes.entries()) {
    const direction = (index + files) % 2 === 0 ? 'outgoing' : 'incoming';
    writeFileSync(`${target}${platform}-${size}-${direction}.groovy`, compose(platform, record, direction, size));
    files++;
  }
}
console.log(`${files} rules in ${target}`);

/**
 * @param {string} platform
 * @param {string} record what the platform calls the local record
 * @param {string} direction
 * @param {number} size about so many lines
 */
function compose(platform, record, direction, size) {
  const random = randomOf(`${platform} ${direction} ${size}`);
  const style = random.pick(styles);
  const usable = blocks.filter(({ id }) => id.startsWith(`b#${direction}`) || id.startsWith('b#both'));
  const lines = [];
  let number = 0;
  while (lines.length < size) {
    const block = random.pick(usable).source.replaceAll('§RECORD', record);
    number++;
    // A few blocks say a word twice and mean the same one.
    /** @type {Map<string, string>} */
    const chosen = new Map();
    const text = block.replace(
      /§(PROJECT|REMOTE|NAME|FIELD2|FIELD3|FIELD|STATUS2|STATUS|PRIORITY|MAIL|EXT|N|D)/g,
      (_, /** @type {string} */ name) => {
        if (name === 'N') return String(number);
        if (name === 'D') return String(1 + random.below(9));
        if (!chosen.has(name)) chosen.set(name, random.pick(words[name] ?? ['x']));
        return chosen.get(name) ?? '';
      },
    );
    lines.push(...escapeQuotes(text).split('\n').map(style));
    if (random.below(3) > 0) lines.push('');
  }
  return lines.join('\n').trimEnd() + '\n';
}

/**
 * An apostrophe in a field's name has to be escaped where the name stands in single quotes.
 * @param {string} text
 */
function escapeQuotes(text) {
  return text.replace(/'Partner's Id'/g, "'Partner\\'s Id'");
}
