import path from 'node:path';
import { type Diagnostic } from '../../rules/diagnostic';
import { type LineIndex } from '../../text/lines';
import { type Range } from '../../text/range';
import { type Environment, type Output } from '../environment';
import { type Unreadable } from '../find';

/** What was found in one file. */
export interface FileReport {
  /** As people should read it. */
  readonly name: string;
  /** Absolute; nothing for standard input. */
  readonly file?: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnostics: readonly Diagnostic[];
  /** Another file that a diagnostic names, by its absolute path. */
  readonly otherFile: (file: string) => OtherFile;
}

export interface OtherFile {
  /** As people should read it. */
  readonly name: string;
  /** Nothing when its text is not known. */
  readonly lines?: LineIndex;
}

export interface Summary {
  /** How many files were checked. */
  readonly files: number;
  readonly filesWithProblems: number;
  readonly counts: Readonly<Record<Diagnostic['severity'], number>>;
  readonly unreadable: readonly Unreadable[];
}

/** Writes results in one format: each file when it has been checked, then the whole. */
export interface Reporter {
  file(report: FileReport): void;
  end(summary: Summary): void;
}

export type MakeReporter = (output: Output, environment: Environment) => Reporter;

/** Lines and columns of a range, counted from 1 in UTF-16 units; the end column is the one after the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf(lines: LineIndex, range: Range): Place {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** A place that explains a diagnostic. */
export interface RelatedPlace {
  readonly message: string;
  /** Absolute; nothing for a place in the file itself. */
  readonly file?: string;
  /** As people should read it. */
  readonly name: string;
  readonly place: Place;
}

/** All places that explain a diagnostic of a file, in the file itself first. */
export function relatedPlaces(report: FileReport, { related = [], elsewhere = [] }: Diagnostic): RelatedPlace[] {
  const here = related.map((one) => ({
    message: one.message,
    name: report.name,
    place: placeOf(report.lines, one),
    ...(report.file !== undefined && { file: report.file }),
  }));
  const there = elsewhere.map(({ message, file, range, line = 1 }) => {
    const { name, lines } = report.otherFile(file);
    const start: Place = { line, column: 1, endLine: line, endColumn: 1 };
    return { message, file, name, place: range && lines ? placeOf(lines, range) : start };
  });
  return [...here, ...there];
}

/** The path from a folder to a file below it, with `/`; nothing when the file lies elsewhere. */
export function pathBelow(folder: string, file: string): string | undefined {
  const steps = path.relative(folder, file).split(path.sep);
  return steps[0] === '..' || path.isAbsolute(steps.join(path.sep)) ? undefined : steps.join('/');
}
