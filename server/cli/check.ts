import { setImmediate } from 'node:timers/promises';
import { platforms, scriptKinds, suggestIds, type Entry } from '../rules/catalogue';
import { type Severity } from '../rules/diagnostic';
import { didYouMean } from '../text/suggest';
import { Checker } from './checkTarget';
import { type Call, type Command } from './command';
import { type Environment, type ExitCode, exitCodes } from './environment';
import { explainError, type Findings, findTargets, type Unreadable } from './find';
import { refuseUnless } from './options';
import { githubReporter } from './report/github';
import { jsonReporter } from './report/json';
import { type FileReport, type MakeReporter, type Reporter, type Summary } from './report/report';
import { sarifReporter } from './report/sarif';
import { textReporter } from './report/text';

const reporters: Readonly<Record<string, MakeReporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};

export const check: Command = {
  name: 'check',
  summary: 'Check sync rules and Groovy scripts for errors.',
  operands: '[PATH...]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      summary: 'text for people (the default), json (one object a line), sarif (2.1.0), or github (annotations).',
      refuse: refuseUnless(Object.keys(reporters), 'format'),
    },
    {
      name: 'kind',
      value: 'KIND',
      summary: 'The kind of all these scripts, whatever their names or connections say.',
      refuse: (value) => refuseUnlessListed(value, scriptKinds, 'kind'),
    },
    {
      name: 'platform',
      value: 'PLATFORM',
      summary: 'The tracker all these scripts are written for, whatever their names or connections say.',
      refuse: (value) => refuseUnlessListed(value, platforms, 'platform'),
    },
    {
      name: 'max-warnings',
      value: 'NUMBER',
      summary: 'Fail when there are more warnings than this.',
      refuse: (value) =>
        /^\d{1,9}$/.test(value) ? undefined : `'--max-warnings' needs a whole number such as 0, not '${value}'.`,
    },
  ],
  notes: [
    'A PATH is a file, or a folder: then every .groovy and .gvy file below it is checked, except in hidden folders and node_modules. Without a PATH that is the current folder. - stands for standard input.',
    `Kinds: ${scriptKinds.map(({ id }) => id).join(', ')}.`,
    `Platforms: ${platforms.map(({ id }) => id).join(', ')}.`,
    'Exit code: 0 when all is well, 1 when there are errors or too many warnings, 2 when the command was used wrongly or something could not be read.',
  ],
  run,
};

/** For an option that takes the id of an entry of the catalogue. */
export function refuseUnlessListed(value: string, entries: readonly Entry[], what: string): string | undefined {
  if (entries.some(({ id }) => id === value)) return undefined;
  const nearest = suggestIds(value, entries);
  const hint = nearest.length > 0 ? didYouMean(nearest) : ` The list of them is in 'sync-rules help check'.`;
  return `Unknown ${what} '${value}'.${hint}`;
}

async function run({ values, operands }: Call, environment: Environment): Promise<ExitCode> {
  const { output, remarks, cwd } = environment;
  const paths = operands.length > 0 ? operands : ['.'];
  const findings = findTargets(paths, cwd);
  const reporter = (reporters[values.format ?? ''] ?? textReporter)(output, environment);
  const summary = await checkAll(findings, reporter, values, environment);

  for (const { name, reason } of summary.unreadable) remarks.write(`sync-rules: Cannot read '${name}': ${reason}.\n`);
  if (summary.unreadable.length > 0) return exitCodes.failure;
  if (summary.files === 0)
    remarks.write(`sync-rules: No rules found in ${paths.map((one) => `'${one}'`).join(', ')}.\n`);
  const allowed = values['max-warnings'] === undefined ? Infinity : Number(values['max-warnings']);
  if (summary.counts.warning > allowed) {
    remarks.write(
      `sync-rules: The number of warnings is ${summary.counts.warning}, and ${allowed} would be allowed.\n`,
    );
    return exitCodes.problems;
  }
  return summary.counts.error > 0 ? exitCodes.problems : exitCodes.clean;
}

async function checkAll(
  { targets, unreadable: notFound }: Findings,
  reporter: Reporter,
  { kind, platform }: Call['values'],
  environment: Environment,
): Promise<Summary> {
  const overrides = { ...(kind !== undefined && { kind }), ...(platform !== undefined && { platform }) };
  const checker = new Checker(overrides, environment);
  const unreadable: Unreadable[] = [...notFound];
  const reports: Pick<FileReport, 'diagnostics'>[] = [];
  for (const target of targets) {
    if (environment.output.closed) break;
    try {
      for (const report of await checker.check(target)) {
        reporter.file(report);
        reports.push({ diagnostics: report.diagnostics });
      }
    } catch (error) {
      unreadable.push({ name: target.name, reason: explainError(error) });
    }
    // Lets the process hear that nobody reads its output any more.
    await setImmediate();
  }
  const summary = summarize(reports, unreadable);
  reporter.end(summary);
  return summary;
}

function summarize(reports: readonly Pick<FileReport, 'diagnostics'>[], unreadable: readonly Unreadable[]): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { diagnostics } of reports) for (const { severity } of diagnostics) counts[severity]++;
  const filesWithProblems = reports.filter(({ diagnostics }) => diagnostics.length > 0).length;
  return { files: reports.length, filesWithProblems, counts, unreadable };
}
