import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import { pageOfCode } from '../rules/codes';
import { type Diagnostic as RuleDiagnostic, type OtherFilePlace, type Severity } from '../rules/diagnostic';
import { indexLines, type LineIndex } from '../text/lines';
import { toRange } from './convert';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Record<NonNullable<RuleDiagnostic['tags']>[number], DiagnosticTag> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** The text of a file that a place lies in, by its URI; nothing when nobody knows it. */
export type TextOf = (uri: string) => string | undefined;

/**
 * The diagnostics of one rule, as the editor shows them. `uri` and `text` are the ones that were analysed; places in other
 * files name them by their URIs.
 */
export function diagnostics(
  uri: string,
  text: string,
  found: readonly RuleDiagnostic[],
  textOf: TextOf = () => undefined,
): Diagnostic[] {
  const lines = indexLines(text);
  const linesOf = linesByFile(textOf);
  return found.map((diagnostic) => {
    const relatedInformation = [
      ...(diagnostic.related ?? []).map((place) => ({
        location: { uri, range: toRange(lines, place) },
        message: place.message,
      })),
      ...(diagnostic.elsewhere ?? []).map((place) => elsewhere(place, linesOf)),
    ];
    return {
      range: toRange(lines, diagnostic),
      severity: severities[diagnostic.severity],
      code: diagnostic.code,
      ...describedBy(diagnostic.code),
      source: 'sync-rules',
      message: diagnostic.message,
      ...(diagnostic.tags && { tags: diagnostic.tags.map((tag) => tags[tag]) }),
      ...(relatedInformation.length > 0 && { relatedInformation }),
    };
  });
}

/** The address behind the code, where the editor lets people follow it. */
function describedBy(code: string): Pick<Diagnostic, 'codeDescription'> {
  const href = pageOfCode(code);
  return href === undefined ? {} : { codeDescription: { href } };
}

/** A place in another file: its range, else the beginning of its line, else that of the file. */
function elsewhere(
  { file, message, range, line = 1 }: OtherFilePlace,
  linesOf: (uri: string) => LineIndex | undefined,
): DiagnosticRelatedInformation {
  const lines = range && linesOf(file);
  const start = { line: line - 1, character: 0 };
  return { location: { uri: file, range: lines ? toRange(lines, range) : { start, end: start } }, message };
}

/** Many places may lie in one file. */
function linesByFile(textOf: TextOf): (uri: string) => LineIndex | undefined {
  const known = new Map<string, LineIndex | undefined>();
  return (uri) => {
    if (!known.has(uri)) {
      const text = textOf(uri);
      known.set(uri, text === undefined ? undefined : indexLines(text));
    }
    return known.get(uri);
  };
}
