import { type Base } from './base';
import { type Annotation } from './declarations';

/**
 * `String`, `java.util.Map<String, ?>[]`, `int`, `void`. `name` is without blanks; `?` for a wildcard.
 * `dimensions` counts `[]`. `bound` is what follows `extends` or `super` in a wildcard.
 */
export interface Type extends Base {
  readonly kind: 'Type';
  readonly annotations: readonly Annotation[];
  readonly name: string;
  /** Range of the name alone. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** undefined without `<…>`, empty for `<>`. */
  readonly typeArguments: readonly Type[] | undefined;
  readonly dimensions: number;
  readonly bound: Type | undefined;
  readonly boundKind: 'extends' | 'super' | undefined;
}

/** `T extends A & B` in a declaration. */
export interface TypeParameter extends Base {
  readonly kind: 'TypeParameter';
  readonly annotations: readonly Annotation[];
  readonly name: Name;
  readonly bounds: readonly Type[];
}

/** A dotted name in package, import and annotations; `text` is without blanks, and ends with a dot if that is all there is. */
export interface QualifiedName extends Base {
  readonly kind: 'QualifiedName';
  readonly text: string;
}

/** A declared name, a member's name, a label, or a plain key of a map. Empty text where it is missing. */
export interface Name extends Base {
  readonly kind: 'Name';
  readonly text: string;
}
