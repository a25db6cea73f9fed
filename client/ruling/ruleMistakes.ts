import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  Selection,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type Uri,
} from 'vscode';
import { type RuleError } from '../../server/node/api/contract';
import { l10n } from '../words';
import { markedPart } from './ruleErrors';

/** The mistakes because of which the node refused rules, in the Problems view until the rule is edited or published. */
export class RuleMistakes implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('syncRulesNode');
  readonly #listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.#collection.delete(document.uri);
  });

  /** Shows them, and brings the first of them to the front. */
  async show(errors: readonly RuleError[], uriOf: (script: RuleError['script']) => Uri): Promise<void> {
    const found = new Map<string, { readonly document: TextDocument; readonly problems: Diagnostic[] }>();
    for (const error of errors) {
      const document = await workspace.openTextDocument(uriOf(error.script));
      const key = document.uri.toString();
      const { problems } = found.get(key) ?? { problems: [] };
      found.set(key, { document, problems: [...problems, diagnosticOf(document, error)] });
    }
    for (const { document, problems } of found.values()) this.#collection.set(document.uri, problems);
    const [first] = found.values();
    const at = first?.problems[0]?.range.start;
    if (!first || !at) return;
    await window.showTextDocument(first.document, { selection: new Selection(at, at), preview: false });
  }

  clear(uris: readonly Uri[]): void {
    for (const uri of uris) this.#collection.delete(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#collection.dispose();
  }
}

function diagnosticOf(document: TextDocument, { line, column, code, message }: RuleError): Diagnostic {
  const at = Math.min(Math.max(line - 1, 0), document.lineCount - 1);
  const { start, end } = markedPart(document.lineAt(at).text, column);
  const diagnostic = new Diagnostic(new Range(at, start, at, end), message, DiagnosticSeverity.Error);
  diagnostic.code = code;
  diagnostic.source = l10n.t('sync node');
  return diagnostic;
}
