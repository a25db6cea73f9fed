import { type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import { type RuleDocument } from '../features/ruleDocument';
import { semanticTokens, semanticTokensDelta } from '../features/semanticTokens';

/** The tokens that were last told of each file, so that only what has changed need be told. */
export class SemanticTokensMemory {
  readonly #told = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #next = 1;

  full(document: RuleDocument): SemanticTokens {
    const { data } = semanticTokens(document);
    const resultId = String(this.#next++);
    this.#told.set(document.uri, { resultId, data });
    return { resultId, data };
  }

  /** All tokens where nobody knows any more what was told before. */
  delta(document: RuleDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#told.get(document.uri);
    const now = this.full(document);
    if (before?.resultId !== previousResultId || now.resultId === undefined) return now;
    return { resultId: now.resultId, edits: semanticTokensDelta(before.data, now.data) };
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
