import { type Base } from './ast/base';
import {
  type Annotation,
  type AnnotationList,
  type AnnotationValue,
  type ClassBody,
  type Member,
  type Modifier,
  type Parameter,
} from './ast/declarations';
import {
  type ArrayDimension,
  type Expression,
  type GStringText,
  type Interpolation,
  type MapEntry,
  type SpreadMapEntry,
} from './ast/expressions';
import {
  type CatchClause,
  type Declarator,
  type Statement,
  type SwitchCase,
  type SwitchLabel,
  type TupleVariable,
} from './ast/statements';
import { type Name, type QualifiedName, type Type, type TypeParameter } from './ast/types';

export * from './ast/statements';
export * from './ast/declarations';
export * from './ast/types';
export * from './ast/expressions';

/**
 * The tree of a Groovy 4 source: plain readonly objects told apart by `kind`.
 *
 * Rules that hold for every node:
 * - `start` and `end` are offsets in UTF-16 units, end exclusive, without surrounding blanks or comments; a child lies
 *   within its parent and children stand in source order (see children.ts, which is the one list of who has which child).
 * - Something that is not written is `undefined` or an empty list. Something that had to be written but is not there is
 *   a node of no width: a `Name` with an empty `text`, or a `Missing` expression. So `issue.` is a `Property` of `issue`
 *   with an empty name right behind the dot (behind the blanks there is no name either).
 * - Text the parser could not use lies in `Unreadable` nodes. The parser never fails, whatever the text.
 */
export type Node =
  | Script
  | Statement
  | Expression
  | Member
  | SwitchCase
  | SwitchLabel
  | CatchClause
  | Declarator
  | TupleVariable
  | Parameter
  | Annotation
  | AnnotationValue
  | AnnotationList
  | Modifier
  | ClassBody
  | Type
  | TypeParameter
  | QualifiedName
  | Name
  | MapEntry
  | SpreadMapEntry
  | Interpolation
  | GStringText
  | ArrayDimension;

/** The whole text, from 0 to its length. Package, imports, classes and methods stand among the statements as written. */
export interface Script extends Base {
  readonly kind: 'Script';
  readonly statements: readonly Statement[];
}
