import { type Command, commandsBelow } from '../../server/cli/command';
import { written } from '../../server/cli/help';
import { nodeExitCodes, nodeOptions } from '../../server/cli/node/options';
import { type OptionSpec, shownOptions } from '../../server/cli/options';
import { commands } from '../../server/cli/run';
import { markdownTable } from './markdownTable';

const introduction = `# The command line

\`sync-rules\` checks and formats rules without an editor, sets up the connections of a sync node, and runs one. Made from the
commands themselves by \`node scripts/make-cli-page.mjs\`; \`sync-rules help COMMAND\` says the same.

Every command takes \`--help\` (\`-h\`) and \`--version\` (\`-V\`). Options stand after the command, as \`--name VALUE\` or
\`--name=VALUE\`; what follows \`--\` is never an option. Colours are used on a terminal only; the variables \`NO_COLOR\` and
\`FORCE_COLOR\` change that.

## Exit codes

| Code | Meaning                                                                                                                   |
| ---- | ------------------------------------------------------------------------------------------------------------------------- |
| 0    | It was done; \`check\` found no errors, and no more warnings than \`--max-warnings\` allows.                                  |
| 1    | \`check\` found errors or too many warnings, \`format --check\` files out of order, a node refused something, or you said no. |
| 2    | The command was used wrongly, something could not be read or written, or a node not be reached or understood.             |

## Scripts

A connection from nothing to Active, with two nodes:

\`\`\`sh
export SYNC_RULES_TOKEN=...           # or --token-file FILE; never an argument

SYNC_RULES_NODE_URL=https://sync.left.example sync-rules connections initiate --yes --code-only \\
  --type public --url https://sync.right.example --partner right --template basic-fields --set project=ABC > invitation

SYNC_RULES_NODE_URL=https://sync.right.example sync-rules accept invitation --dry-run
SYNC_RULES_NODE_URL=https://sync.right.example sync-rules accept invitation --yes \\
  --template basic-fields --set project=DEF --fingerprint "90fa ca92 ..."
\`\`\`

What is missing is named all at once, with what is possible: run a command without its options to learn them.

\`npm run build\` in a checkout makes the command, and \`npm link\` puts it on the path; \`node dist/cli.js\` is the same. A node needs
Node.js 22.12 or newer, everything else 20.19.

A node on this machine, for a try: \`sync-rules node --data-folder FOLDER\` says where it answers, and \`FOLDER/token\` is what
\`--token-file\` wants.

With \`--json\` a command that asks a node writes one JSON document to standard output, of the shapes that the [API of the node](openapi.json)
has. What goes wrong is one problem document (RFC 9457) on standard error, on a line of its own: its \`type\` says the kind of problem
and never changes, \`detail\` is the sentence for people, \`status\` is there when the node itself has refused.
\`check\` and \`contract\` write JSON with \`--format json\`.

Rules from a repository, as in CI, where the repository is the truth:

\`\`\`sh
sync-rules check connections/left_to_right
sync-rules connections rules publish left_to_right connections/left_to_right --base newest --format github
\`\`\`
`;

/** The documentation's page of the command line. */
export function cliPage(): string {
  const contents = commands.map(({ name, summary }) => `- [\`${name}\`](#${anchorOf(name)}): ${summary}`).join('\n');
  const shared = `## Options of every command that asks a node\n\n${optionsTable(shownOptions(nodeOptions))}`;
  return `${introduction}\n${shared}\n\n## Commands\n\n${contents}\n\n${commands.map(sectionOf).join('\n\n')}\n`;
}

/** As GitHub makes it of a heading. */
function anchorOf(name: string): string {
  return name.replaceAll(' ', '-');
}

function sectionOf(command: Command): string {
  const { name, summary, operands, notes } = command;
  const isGroup = commandsBelow(commands, command).length > 0;
  const options = shownOptions(command.options);
  const asksNode = nodeOptions.every((option) => command.options.includes(option));
  const own = asksNode ? options.filter((option) => !nodeOptions.includes(option)) : options;
  const usage = ['sync-rules', name, isGroup ? '[COMMAND]' : '', options.length > 0 ? '[OPTION...]' : '', operands];
  return [
    `### ${name}`,
    summary,
    `\`\`\`\n${usage.filter((word) => word !== '').join(' ')}\n\`\`\``,
    ...(own.length > 0 ? [optionsTable(own)] : []),
    ...(asksNode ? [`${own.length > 0 ? 'And the' : 'The'} ${sharedLink}.`] : []),
    ...notes.filter((note) => note !== nodeExitCodes).map(escape),
  ].join('\n\n');
}

const sharedLink = '[options of every command that asks a node](#options-of-every-command-that-asks-a-node)';

function optionsTable(options: readonly OptionSpec[]): string {
  const rows = options.map((option) => [`\`${written(option)}\``, escape(option.summary)]);
  return markdownTable([['Option', 'Meaning'], ...rows]);
}

/** What help says is no Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*[\]<>]/g, '\\$&');
}
