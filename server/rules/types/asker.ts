import { type Closure, type Expression, type Lambda, type Node, type Type } from '../../groovy/ast';
import { type TypesAround } from './around';
import { type Declared, type Definitions } from './definitions';
import { type RuleType } from './ruleType';

/** What the parts of inference ask each other; every answer is worked out once. */
export interface Asker {
  readonly definitions: Definitions;
  /** Id of the script kind and of the platform, where they are known. */
  readonly kind: string | undefined;
  readonly platform: string | undefined;
  /** What the workspace adds. */
  readonly around: TypesAround | undefined;
  typeOf(expression: Expression): RuleType;
  typeOfDeclared(declared: Declared): RuleType;
  /** The type that a type in the text names; `any` where nothing is known of it. */
  typeWritten(type: Type): RuleType;
  /** The class of a name, as the type of its instances. */
  classNamed(name: string): RuleType | undefined;
  /** What a closure receives, as far as where it stands tells. */
  receivedBy(closure: Closure | Lambda): readonly RuleType[];
  /** What a closure or method gives back. */
  resultOf(body: Node): RuleType;
  /** What free names inside a closure are looked up on first. */
  delegateAt(node: Node): RuleType | undefined;
}
