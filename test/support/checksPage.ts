import { analyze } from '../../server/rules/analyze';
import { checks } from '../../server/rules/checks/all';
import { type Check } from '../../server/rules/checks/check';
import { anchorOfCode, type Area, areaOf, areas } from '../../server/rules/codes';
import { type Severity } from '../../server/rules/diagnostic';
import { identifyRule } from '../../server/rules/identify';
import { indexLines } from '../../server/text/lines';
import { readPage } from './pageOfCheck';

const introduction = `# Checks

What Sync Rules looks for in rules and scripts, in the editor (**Problems** view, underlined text) and on the command line
(\`sync-rules check\`). Made from the checks themselves by \`node scripts/make-checks-page.mjs\`.

A check speaks only when it is sure. What the platform's pages do not tell, such as custom fields, is left alone.

## Severities

- **Error**: it fails when the rule runs, or the rule does not run at all.
- **Warning**: it runs, but surely or very probably does not do what was meant.
- **Information**: a habit that has gone wrong for others, or something to know.
- **Hint**: shown by a few dots or in faded letters; nothing has to be done.

Some checks say less loudly what they are less sure of: the severity beside each is the usual one.

## Ignore one place

A comment at the end of the line, or on a line of its own before it, with the code that stands beside the problem:

\`\`\`groovy
def spare = 1 // sync-rule-ignore flow/unused-variable: needed next week

// sync-rule-ignore flow/unused-variable, flow/unused-method: both needed next week
def other = 2
\`\`\`

The reason behind the colon is for whoever reads the rule next. \`// sync-rule-ignore-file CODE: reason\` anywhere in the file
holds for all of it. An area such as \`flow\` stands for all of its codes. A comment that ignores nothing is told of, so that none
stays behind when the problem is gone.

## Change a severity

The setting \`syncRules.checks\` gives a code or an area another severity, or \`off\`. A code's own beats its area's:

\`\`\`json
{
  "syncRules.checks": {
    "flow": "hint",
    "flow/unreachable": "error",
    "security/personal-data": "off"
  }
}
\`\`\`
`;

/** What stands beside an area's own sentence. */
const ofAreas: Readonly<Record<string, string>> = {
  file: 'Rules are UTF-8 text.',
  syntax:
    'One mistake is one error, on its place, and where there is no doubt what was meant a quick fix mends it. Some of what Groovy takes though it is hardly meant is a warning.',
  compile:
    'The same as the Groovy 4 compiler says of names declared twice, classes that nobody imported, jumps out of nowhere, changed finals and broken class headers.',
  contract:
    "Told only where both sides are known: both rules lie in the workspace, or the partner's `partner.contract.json` does. `contract/unread`: this side sends what the other side never reads. `contract/unsent`: this side reads what the other side never sends. Each problem leads to the place on the other side.",
  catalogue: 'The problem stands in that file.',
  connection: 'The problem stands in that file.',
  rule: '`rule/directive`: the comment `// sync-rule: incoming jira-cloud` names a kind or platform that does not exist. `rule/suppression`: a comment ignores what does not exist, or what is not there.',
};

/** The documentation's page of checks. */
export function checksPage(): string {
  const contents = areas.map((area) => contentsOf(area)).join('\n');
  return `${introduction}\n## All checks\n\n${contents}\n\n${areas.map(sectionOf).join('\n')}`;
}

const checksOf = ({ name }: Area) => checks.filter(({ code }) => areaOf(code) === name);

function contentsOf(area: Area): string {
  const own = checksOf(area).map(({ code, title }) => `  - [${title}](#${anchorOfCode(code) ?? ''})`);
  return [`- [\`${area.name}\`](#${area.name}): ${area.doc}`, ...own].join('\n');
}

function sectionOf(area: Area): string {
  const { name, doc, fixed } = area;
  const more = ofAreas[name] === undefined ? '' : ` ${ofAreas[name]}`;
  const silence = fixed ? ' It can neither be ignored by a comment nor be given another severity.' : '';
  return [`<a id="${name}"></a>`, `## ${name}`, `${doc}${more}${silence}`, ...checksOf(area).map(checkSection)]
    .join('\n\n')
    .concat('\n');
}

function checkSection(check: Check): string {
  const { code, title, severity } = check;
  const { prose, wrong, right } = readPage(check);
  return [
    `<a id="${anchorOfCode(code) ?? ''}"></a>`,
    `### ${title}`,
    `\`${code}\`, usually ${usually[severity]}.`,
    prose,
    'Wrong:',
    block(wrong),
    ...findingsIn(code, wrong),
    'Right:',
    block(right),
    `To ignore one place: \`// sync-rule-ignore ${code}: reason\`. For all files: \`"syncRules.checks": { "${code}": "off" }\`.`,
  ].join('\n\n');
}

const usually: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  information: 'information',
  hint: 'a hint',
};

const block = (text: string) => `\`\`\`groovy\n${text.trimEnd()}\n\`\`\``;

/** What the wrong example is told, line by line. */
function findingsIn(code: string, text: string): string[] {
  const lines = indexLines(text);
  return analyze(text, identifyRule({ path: '', text }))
    .filter((found) => found.code === code)
    .map(({ severity, message, start }) => `> Line ${lines.position(start).line + 1}, ${severity}: ${escape(message)}`);
}

/** A message is no Markdown. */
function escape(message: string): string {
  return message.replace(/[\\`*_[\]<>]/g, '\\$&');
}
