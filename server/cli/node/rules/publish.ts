import { array, safeParse } from 'valibot';
import { type ConnectionInfo, type RuleError, type RuleVersion, type Scripts } from '../../../node/api/contract';
import { ruleErrorSchema } from '../../../node/api/schemas';
import { indexLines } from '../../../text/lines';
import { UsageError } from '../../options';
import { makeVisible } from '../../visible';
import { type FileReport } from '../../report/report';
import { reporters } from '../../report/reporters';
import { type Format } from '../../check/formats';
import { tellRemark } from '../../tellRemark';
import { type CommandProblem, unusableFile } from '../failures';
import { findConnection, unnamed } from '../findConnection';
import { type NodeClient, Refusal } from '../nodeClient';
import { nothingDone, refusalSentence, type Result, type Session } from '../session';
import { timeInWords } from '../words';
import { RulesFolder, versionFile } from './folder';
import { diffText, numberOf } from './look';

/** Publishes both rules of a folder, unless somebody else was faster or they do not compile. */
export async function publish(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  const { values, operands } = call;
  if (values.json !== undefined && values.format !== undefined)
    throw new UsageError("Use either '--json' or '--format'.");
  const [given, name = '.'] = operands;
  if (given === undefined) throw unnamed();
  const folder = new RulesFolder(name, environment.cwd);
  if (operands.length < 2 && !folder.hasRules()) throw noFolderNamed(folder, given, environment.cwd);
  const scripts = folder.read();
  const connection = await findConnection(client, given);
  const params = { id: connection.id };
  const newest = connection.rulesVersion === 0 ? undefined : await client.call('getRules', { params });
  if (newest?.outgoing === scripts.outgoing && newest.incoming === scripts.incoming) {
    folder.remember(connection.id, newest.version);
    const text = `Version ${newest.version} has these very rules already; nothing was published.\n`;
    return { json: { ...headOf(newest), published: false }, text };
  }
  const base = baseOf(folder, connection, newest, values.base);
  try {
    const body = { ...scripts, note: values.note ?? '' };
    const published = await client.call('publishRules', { params, body, ifMatch: base });
    folder.remember(connection.id, published.version);
    return {
      json: { ...headOf(published), published: true },
      text: `Published as version ${published.version} of '${makeVisible(connection.name)}'.\n`,
    };
  } catch (error) {
    if (!(error instanceof Refusal) || session.json) throw error;
    if (error.slug === 'rules-wrong') return tellMistakes(session, error, folder, scripts);
    if (error.slug === 'rules-conflict')
      return await tellConflict(session, error, connection, { base, ...(operands.length > 1 && { folder: name }) });
    throw error;
  }
}

/** Without a folder the current one is taken, which is seldom the one with the rules. */
function noFolderNamed(folder: RulesFolder, connection: string, cwd: string): CommandProblem {
  const likely = [`connections/${connection}`, connection];
  const found = likely.find((name) => new RulesFolder(name, cwd).hasRules()) ?? 'connections/NAME';
  return unusableFile(
    `Cannot read '${folder.nameOf('outgoing')}': there is no such file or folder. Name the folder of the rules as well, such as '${found}'.`,
  );
}

/** Brings an older version back, as a new one. */
export async function rollBack({ client, call }: Session): Promise<Result> {
  const [given, version] = call.operands;
  if (version === undefined)
    throw new UsageError('Say which version shall come back, after the name of the connection.');
  const wanted = numberOf(version);
  const { id, name } = await findConnection(client, given);
  const body = { version: wanted, note: call.values.note ?? '' };
  const rules = await client.call('rollBackRules', { params: { id }, body });
  return {
    json: headOf(rules),
    text: `Version ${rules.version} of '${makeVisible(name)}' has the rules of version ${wanted} again.\n`,
  };
}

/** A version without its texts. */
function headOf({ version, at, by, note, restores }: RuleVersion) {
  return { version, at, by, note, restores };
}

/** The version that the rules were made from: as said, else as remembered beside them; 0 while there are none. */
function baseOf(
  folder: RulesFolder,
  { id, name }: ConnectionInfo,
  newest: RuleVersion | undefined,
  said: string | undefined,
): number {
  if (said === 'newest') return newest?.version ?? 0;
  const base = said === undefined ? folder.baseFor(id) : Number(said);
  if (base !== undefined) return base;
  if (!newest) return 0;
  throw new UsageError(
    [
      `It is not known which version of '${name}' the rules in '${folder.name}' were made from; the newest is ${newest.version}.`,
      `'sync-rules connections rules get' notes it in ${versionFile} beside them. Else say it with --base N,`,
      'or give --base newest to publish over whatever is there.',
    ].join(' '),
  );
}

/** Each mistake at its place, in the form that was asked for. */
function tellMistakes(
  { call, environment }: Session,
  refusal: Refusal,
  folder: RulesFolder,
  scripts: Scripts,
): typeof nothingDone {
  const errors = safeParse(array(ruleErrorSchema), refusal.problem.errors);
  const format = (call.values.format ?? 'text') as Format;
  const reporter = reporters[format](environment.remarks, environment);
  const files = (['outgoing', 'incoming'] as const).map((script) => {
    const own = (errors.success ? errors.output : []).filter((error) => error.script === script);
    return reportOf(folder.nameOf(script), folder.fileOf(script), scripts[script], own);
  });
  const wrong = files.filter(({ diagnostics }) => diagnostics.length > 0);
  for (const file of wrong) reporter.file(file);
  const count = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  reporter.end({
    files: files.length,
    filesWithProblems: wrong.length,
    counts: { error: count, warning: 0, information: 0, hint: 0 },
    unreadable: [],
  });
  // Where no places came with it, the sentence has to do.
  if (format === 'text') {
    tellRemark(environment.remarks, count > 0 ? 'Nothing was published.' : refusalSentence(refusal));
  }
  return nothingDone;
}

function reportOf(name: string, file: string, text: string, errors: readonly RuleError[]): FileReport {
  const lines = indexLines(text);
  const diagnostics = errors.map(({ code, message, line, column }) => {
    // They come from a node: they may lie outside.
    const start = lines.offset({ line: Math.max(line, 1) - 1, column: Math.max(column, 1) - 1 });
    return { code, severity: 'error' as const, message, start, end: start };
  });
  return { name, file, text, lines, diagnostics, otherFile: (other) => ({ name: other }) };
}

/** What somebody else published meanwhile, and how to go on. */
async function tellConflict(
  { client, environment }: Session,
  refusal: Refusal,
  { id, name }: ConnectionInfo,
  { base, folder }: { readonly base: number; readonly folder?: string },
): Promise<typeof nothingDone> {
  const { remarks } = environment;
  tellRemark(remarks, refusalSentence(refusal));
  const { version, by, at } = await client.call('getRules', { params: { id } });
  const diff = await diffOf(client, id, base, version);
  if (diff !== undefined) {
    const text = diffText(diff, remarks, environment);
    remarks.write(
      `\nWhat changed from version ${base} to version ${version} (${makeVisible(by)}, ${timeInWords(at)}):\n${text}`,
    );
  }
  const told = makeVisible(name);
  const again = folder === undefined ? `'${told}'` : `'${told}' '${makeVisible(folder)}'`;
  remarks.write(
    [
      '',
      `To see the newest rules:      sync-rules connections rules get '${told}' OTHER-FOLDER`,
      'Bring their changes into yours, then',
      `to publish over version ${version}:    sync-rules connections rules publish ${again} --base ${version}`,
      '',
    ].join('\n'),
  );
  return nothingDone;
}

/** Nothing where there is nothing to compare with. */
async function diffOf(client: NodeClient, id: string, from: number, to: number): Promise<Scripts | undefined> {
  if (from < 1) return undefined;
  try {
    return await client.call('diffRules', { params: { id }, query: { from: String(from), to: String(to) } });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
