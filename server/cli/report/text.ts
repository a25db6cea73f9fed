import { type Diagnostic, type Severity } from '../../rules/diagnostic';
import { counted } from '../count';
import { type Output, usesColor } from '../environment';
import { makeExcerpt } from './excerpt';
import { makeVisible } from '../visible';
import { type FileReport, type MakeReporter, placeOf, relatedPlaces, type Summary } from './report';

/** Where the output is no terminal, as in a log. */
const defaultColumns = 120;
/** Terminals that do not know their width say 0. */
const fewestColumns = 20;

/** For people: each problem with its line and a caret below the place, and a closing line. */
export const textReporter: MakeReporter = (output, { variables }) => {
  const paint = makePaint(usesColor(output, variables));
  return {
    file(report) {
      for (const diagnostic of report.diagnostics) output.write(`${describe(report, diagnostic, output, paint)}\n`);
    },
    end(summary) {
      if (summary.files > 0) output.write(`${summarize(summary)}\n`);
    },
  };
};

type Style = Severity | 'faint' | 'strong';
type Paint = (style: Style, text: string) => string;

const sgr: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '1;36',
  faint: '2',
  strong: '1',
};

function makePaint(colored: boolean): Paint {
  return colored ? (style, text) => `\x1b[${sgr[style]}m${text}\x1b[0m` : (_style, text) => text;
}

function describe(report: FileReport, diagnostic: Diagnostic, output: Output, paint: Paint): string {
  const { severity, code } = diagnostic;
  const { line, column } = placeOf(report.lines, diagnostic);
  const number = String(line);
  const gutter = `${' '.repeat(number.length + 1)} | `;
  const columns = output.columns ?? defaultColumns;
  const width = (columns < fewestColumns ? defaultColumns : columns) - gutter.length;
  const excerpt = makeExcerpt(report.text, report.lines, diagnostic, width);
  const heading = `${paint('strong', `${makeVisible(report.name)}:${number}:${column}`)}: ${paint(severity, severity)}:`;
  return [
    `${heading} ${makeVisible(diagnostic.message)} ${paint('faint', `[${code}]`)}`,
    `${paint('faint', ` ${number} | `)}${excerpt.line}`,
    `${paint('faint', gutter)}${excerpt.indent}${paint(severity, excerpt.carets)}`,
    ...relatedPlaces(report, diagnostic).map(({ name, place, message }) => {
      const file = name === report.name ? '' : `${makeVisible(name)}:`;
      return `  ${file}${place.line}:${place.column}: ${makeVisible(message)}`;
    }),
    '',
  ].join('\n');
}

function summarize({ counts, files, filesWithProblems }: Summary): string {
  const parts = (Object.keys(nouns) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], nouns[severity]));
  const all = counted(files, 'file');
  if (parts.length === 0) return `No problems in ${all}.`;
  return `${parts.join(', ')} in ${filesWithProblems} of ${all}.`;
}

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
};
