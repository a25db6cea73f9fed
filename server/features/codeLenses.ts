import { type CodeLens } from 'vscode-languageserver-types';
import { findScriptKind } from '../rules/catalogue';
import { type RuleDocument } from './ruleDocument';

/** The connection that a rule belongs to, and its other rules. */
export interface RuleConnection {
  readonly name: string;
  /** The `connection.json`. */
  readonly uri: string;
  /** Rules that belong together with this one: the other direction here, and the partner's where it is known. */
  readonly counterparts: readonly Counterpart[];
}

export interface Counterpart {
  readonly uri: string;
  /** Id of its kind. */
  readonly kind: string;
  readonly side: 'own' | 'partner';
}

/** The client's command that shows a file; its one argument is a URI as text. */
export const showFileCommand = 'syncRules.showFile';

/** Above a rule: the connection it belongs to, and the rules on the other end of it. */
export function codeLenses(
  { uri, text, lines, identity }: RuleDocument,
  connection: RuleConnection | undefined,
): CodeLens[] {
  if (connection === undefined) return [];
  const start = text.startsWith('#!') ? Math.min(1, lines.lineCount - 1) : 0;
  const range = { start: { line: start, character: 0 }, end: { line: start, character: 0 } };
  const lens = (title: string, target: string): CodeLens => ({
    range,
    command: { title, command: showFileCommand, arguments: [target] },
  });
  // First the rule that answers this one on the other end, last the one over there that does the same as this one.
  const distance = ({ side, kind }: Counterpart) => (side === 'own' ? 1 : kind === identity.kind ? 2 : 0);
  const others = connection.counterparts
    .filter((one) => one.uri !== uri)
    .sort((one, other) => distance(one) - distance(other));
  return [lens(`Connection ${connection.name}`, connection.uri), ...others.map((one) => lens(titleOf(one), one.uri))];
}

function titleOf({ kind, side }: Counterpart): string {
  const label = (findScriptKind(kind)?.label ?? kind).toLowerCase();
  return side === 'own' ? `Own ${label}` : `Partner's ${label}`;
}
