import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Severity } from '../../rules/diagnostic';
import { type Call } from '../command';
import { type Environment, type ExitCode, exitCodes } from '../environment';
import { explainError, type Findings, findTargets, standardInput, type Unreadable } from '../find';
import { UsageError } from '../options';
import { type FileReport, type Reporter, type Summary } from '../report/report';
import { reporters } from '../report/reporters';
import { overridesIn } from '../ruleOptions';
import { severitiesIn } from '../severities';
import { tellNothingFound, tellUnreadable } from '../tellFindings';
import { tellRemark } from '../tellRemark';
import { Checker, NoScriptError, type Orders } from './checker';
import { fixTargets } from './fixTargets';
import { type Format } from './formats';

/** Checks what was asked for. */
export async function runCheck({ values, operands }: Call, environment: Environment): Promise<ExitCode> {
  const { output, remarks, cwd } = environment;
  const paths = operands.length > 0 ? operands : ['.'];
  if (values.fix !== undefined && paths.includes(standardInput))
    throw new UsageError("'--fix' mends files. It cannot mend standard input.");
  const findings = findTargets(paths, cwd);
  const orders: Orders = {
    overrides: overridesIn(values),
    severities: severitiesIn(values.set ?? ''),
    asked: paths.map((one) => path.resolve(cwd, one)),
  };
  const isWritten = values.fix === undefined || (await fixTargets(findings.targets, orders, environment));
  const reporter = reporters[(values.format ?? 'text') as Format](output, environment);
  const summary = await checkAll(findings, reporter, orders, environment);

  tellUnreadable(summary.unreadable, remarks);
  if (summary.unreadable.length > 0 || !isWritten) return exitCodes.failure;
  if (summary.files === 0) tellNothingFound(paths, remarks);
  const allowed = values['max-warnings'] === undefined ? Infinity : Number(values['max-warnings']);
  if (summary.counts.warning > allowed) {
    tellRemark(remarks, `The number of warnings is ${summary.counts.warning}, and ${allowed} would be allowed.`);
    return exitCodes.problems;
  }
  return summary.counts.error > 0 ? exitCodes.problems : exitCodes.clean;
}

async function checkAll(
  { targets, unreadable: notFound }: Findings,
  reporter: Reporter,
  orders: Orders,
  environment: Environment,
): Promise<Summary> {
  const checker = new Checker(orders, environment);
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
      const isRead = error instanceof NoScriptError;
      unreadable.push({ name: target.name, reason: explainError(error), ...(isRead && { verb: 'check' }) });
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
