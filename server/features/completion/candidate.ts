import { type CompletionItemKind } from 'vscode-languageserver-types';
import { type Place } from '../../rules/contract/contract';
import { type Range } from '../../text/range';

/** Something that can be written at a place. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** From 0, the likeliest, on; within a rank the alphabet decides. */
  readonly rank: number;
  /** Behind the label: parameters of a method. */
  readonly signature?: string;
  /** At the right: a type, or where it comes from. */
  readonly description?: string;
  /** What is put in instead of the label; where the client knows snippets, with `$0` and `$1` in it. */
  readonly snippet?: string;
  readonly plain?: string;
  /** Another edit that belongs to it: an import. */
  readonly also?: Range & { readonly text: string };
  readonly deprecated?: true;
  /** What documentation to look up when somebody looks at it. */
  readonly about?: About;
}

/** Where the documentation of a candidate is found; plain data, because it travels to the client and back. */
export type About =
  | AboutProperty
  | AboutPartner
  | { readonly of: 'variable'; readonly name: string; readonly kind: string; readonly platform?: string }
  | { readonly of: 'method'; readonly type: string; readonly name: string; readonly platform?: string }
  | { readonly of: 'library'; readonly class: string; readonly name: string }
  | { readonly of: 'text'; readonly text: string };

export interface AboutProperty {
  readonly of: 'property';
  readonly type: string;
  readonly name: string;
  readonly platform?: string;
}

/** A field of the replica that the other side sends or reads. */
export interface AboutPartner {
  readonly of: 'partner';
  /** One sentence. */
  readonly text: string;
  /** Where in the other side's rules, as far as it is known; a few. */
  readonly places: readonly Place[];
  /** What the catalogue knows of the field. */
  readonly property?: AboutProperty;
}
