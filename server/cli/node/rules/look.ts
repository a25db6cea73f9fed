import { type RuleVersion, type Scripts } from '../../../node/api/contract';
import { type Environment, usesColor } from '../../environment';
import { UsageError } from '../../options';
import { makeLineVisible, makeVisible } from '../../visible';
import { findConnection } from '../findConnection';
import { type NodeClient } from '../nodeClient';
import { type Result, type Session } from '../session';
import { scriptsText } from '../sideForm';
import { table } from '../table';
import { timeInWords } from '../words';
import { RulesFolder } from './folder';

/** Prints the rules of a connection, or writes them into a folder. */
export async function getRules({ client, call, environment }: Session): Promise<Result> {
  const { values, operands } = call;
  const [given, folder] = operands;
  if (folder === undefined && values.force !== undefined) throw new UsageError("'--force' goes with a folder.");
  if (folder !== undefined && values.only !== undefined)
    throw new UsageError("'--only' prints one rule; into a folder both are written.");
  const { id } = await findConnection(client, given);
  const rules = await versionOf(client, id, values['rules-version']);
  if (folder === undefined) return { json: rules, text: printed(rules, values.only, environment) };
  const target = new RulesFolder(folder, environment.cwd);
  target.write(id, rules, values.force !== undefined);
  const files = `'${target.nameOf('outgoing')}' and '${target.nameOf('incoming')}'`;
  return { json: rules, text: `Version ${rules.version} is in ${files}.\n` };
}

async function versionOf(client: NodeClient, id: string, version: string | undefined): Promise<RuleVersion> {
  return version === undefined
    ? await client.call('getRules', { params: { id } })
    : await client.call('getRuleVersion', { params: { id, version } });
}

/** One rule as it is, or both below their names. */
function printed(rules: RuleVersion, only: string | undefined, { output }: Environment): string {
  if (only === undefined) return `${headOf(rules)}\n\n${scriptsText(rules)}`;
  const script = rules[only as keyof Scripts];
  return output.isTerminal ? script.split('\n').map(makeLineVisible).join('\n') : script;
}

function headOf({ version, at, by, note, restores }: RuleVersion): string {
  const remark = remarkOf({ note, restores });
  const more = remark === '' ? '' : `: ${remark}`;
  return makeVisible(`Version ${version}, published by ${by} at ${timeInWords(at)}${more}`);
}

function remarkOf({ note, restores }: Pick<RuleVersion, 'note' | 'restores'>): string {
  return [restores === null ? '' : `brings back version ${restores}`, note].filter((one) => one !== '').join(', ');
}

/** All versions, newest first. */
export async function listVersions({ client, call, environment }: Session): Promise<Result> {
  const { id, name } = await findConnection(client, call.operands[0]);
  const { versions } = await client.call('listRuleVersions', { params: { id } });
  const rows = versions.map(({ version, at, by, note, restores }) => [
    String(version),
    timeInWords(at),
    by,
    remarkOf({ note, restores }),
  ]);
  const text =
    rows.length > 0
      ? table(['Version', 'When', 'Who', 'Note'], rows, environment, [2, 3])
      : `There are no rules of '${makeVisible(name)}' yet. To publish some: sync-rules connections rules publish\n`;
  return { json: { versions }, text };
}

/** What changed between two versions; from the last but one to the newest when none is named. */
export async function diffRules({ client, call, environment }: Session): Promise<Result> {
  const [given, first, second] = call.operands;
  const from = first === undefined ? undefined : numberOf(first);
  const to = second === undefined ? undefined : numberOf(second);
  const { id, rulesVersion } = await findConnection(client, given);
  const newest = to ?? rulesVersion;
  const oldest = from ?? newest - 1;
  if (oldest < 1) {
    const what = newest < 1 ? 'there are no rules yet' : `version ${newest} is the first one`;
    return { json: { from: oldest, to: newest, outgoing: '', incoming: '' }, text: `Nothing to compare: ${what}.\n` };
  }
  const query = { from: String(oldest), to: String(newest) };
  const diff = await client.call('diffRules', { params: { id }, query });
  const text = diffText(diff, environment.output, environment);
  return {
    json: { from: oldest, to: newest, ...diff },
    text: text === '' ? `Versions ${oldest} and ${newest} are the same.\n` : text,
  };
}

/** The unified diffs of both rules, one after the other; empty where nothing changed. */
export function diffText(
  diff: Scripts,
  output: Environment['output'],
  { variables }: Pick<Environment, 'variables'>,
): string {
  const colored = usesColor(output, variables);
  return (['outgoing', 'incoming'] as const)
    .filter((script) => diff[script] !== '')
    .flatMap((script) => diff[script].replace(/\n$/, '').split('\n'))
    .map((line) => `${paint(makeLineVisible(line), colored)}\n`)
    .join('');
}

function paint(line: string, colored: boolean): string {
  const color = line.startsWith('+') ? '32' : line.startsWith('-') ? '31' : line.startsWith('@@') ? '36' : '';
  return colored && color !== '' ? `\x1b[${color}m${line}\x1b[0m` : line;
}

/** The number of a version that was given as an argument. */
export function numberOf(given: string): number {
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new UsageError(`A version is a number such as 3, not '${given}'.`);
  return Number(given);
}
