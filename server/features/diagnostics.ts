import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { type Diagnostic as RuleDiagnostic, type Severity } from '../rules/diagnostic';
import { indexLines } from '../text/lines';
import { toRange } from './convert';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of one rule, as the editor shows them. `uri` and `text` are the ones that were analyzed. */
export function diagnostics(uri: string, text: string, found: readonly RuleDiagnostic[]): Diagnostic[] {
  const lines = indexLines(text);
  return found.map((diagnostic) => ({
    range: toRange(lines, diagnostic),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'sync-rules',
    message: diagnostic.message,
    ...(diagnostic.related && {
      relatedInformation: diagnostic.related.map((place) => ({
        location: { uri, range: toRange(lines, place) },
        message: place.message,
      })),
    }),
  }));
}
