import { pathToFileURL } from 'node:url';
import { describeArea, titleOfCode } from '../../rules/codes';
import { type Severity } from '../../rules/diagnostic';
import { programVersion } from '../programVersion';
import { explainUnreadable } from '../tellFindings';
import {
  type FileReport,
  type MakeReporter,
  pathBelow,
  type Place,
  placeOf,
  relatedPlaces,
  type Summary,
} from './report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One SARIF 2.1.0 document over all files, for code scanning services. */
export const sarifReporter: MakeReporter = (output, { cwd }) => {
  const codes: string[] = [];
  const results: object[] = [];

  function indexOf(code: string): number {
    const index = codes.indexOf(code);
    return index < 0 ? codes.push(code) - 1 : index;
  }

  return {
    file(report) {
      for (const diagnostic of report.diagnostics) {
        const related = relatedPlaces(report, diagnostic).map((one) => ({
          ...location(one, one.place, cwd),
          message: { text: one.message },
        }));
        results.push({
          ruleId: diagnostic.code,
          ruleIndex: indexOf(diagnostic.code),
          level: levels[diagnostic.severity],
          message: { text: diagnostic.message },
          locations: [location(report, placeOf(report.lines, diagnostic), cwd)],
          ...(related.length > 0 && { relatedLocations: related }),
        });
      }
    },
    end(summary) {
      const driver = {
        name: 'sync-rules',
        semanticVersion: programVersion(),
        rules: codes.map((code) => ({
          id: code,
          shortDescription: { text: titleOfCode(code) },
          fullDescription: { text: describeArea(code) },
        })),
      };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations: [invocation(summary)], results };
      const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
      output.write(`${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`);
    },
  };
};

function location(file: ReportedFile, { line, column, endLine, endColumn }: Place, cwd: string): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation: artifactOf(file, cwd), region } };
}

type ReportedFile = Pick<FileReport, 'name' | 'file'>;

/** From the folder the program was started in; a file elsewhere by its whole address. */
function artifactOf({ name, file }: ReportedFile, cwd: string): object {
  if (file === undefined) return { uri: name };
  const below = pathBelow(cwd, file);
  if (below === undefined) return { uri: pathToFileURL(file).href };
  return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function invocation({ unreadable }: Summary): object {
  const notifications = unreadable.map((one) => ({ level: 'error', message: { text: explainUnreadable(one) } }));
  return { executionSuccessful: unreadable.length === 0, toolExecutionNotifications: notifications };
}
