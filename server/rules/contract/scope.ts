import { nothing, join, type Value } from './value';

/** What is going on in one run of a method or closure. */
export interface Frame {
  returns: Value;
  /** Some run may have left it already. */
  left: boolean;
  /** There are functions that see its variables. */
  captured: boolean;
}

/** A variable. */
export interface Cell {
  value: Value;
  /** How many conditions and loops were around its declaration, and in which frame that was. */
  readonly depth: number;
  readonly frame: Frame;
}

/** The names that can be seen at a place of a script. */
export class Scope {
  private readonly cells = new Map<string, Cell>();

  constructor(
    /** `global`: what methods of the script see; `class`: the fields of a class, around which nothing is seen. */
    readonly kind: 'global' | 'class' | 'inner',
    readonly parent: Scope | undefined,
    readonly frame: Frame,
    /** What `with` and `tap` made the first place to look for names that are no local variables. */
    readonly delegate?: Value,
  ) {}

  /** A scope within this one. */
  inside(frame: Frame = this.frame, delegate?: Value): Scope {
    return new Scope('inner', this, frame, delegate);
  }

  declare(name: string, value: Value, depth: number): void {
    const before = this.cells.get(name);
    if (before && this.kind !== 'inner') before.value = join(before.value, value);
    else this.cells.set(name, { value, depth, frame: this.frame });
  }

  own(name: string): Cell | undefined {
    return this.cells.get(name);
  }

  /** A local variable or parameter, or a field of the class around. */
  local(name: string): Cell | undefined {
    const own = this.kind === 'global' ? undefined : this.cells.get(name);
    return own ?? this.parent?.local(name);
  }

  /** The outermost scope: the one of the script, or of a class. */
  get outermost(): Scope {
    return this.parent?.outermost ?? this;
  }

  /** What the `with` closures around have as their delegates, innermost first. */
  delegates(): readonly Value[] {
    const around = this.parent?.delegates() ?? [];
    return this.delegate ? [this.delegate, ...around] : around;
  }

  /** The values of all its own variables. */
  values(): readonly Value[] {
    return [...this.cells.values()].map(({ value }) => value);
  }
}

export function newFrame(): Frame {
  return { returns: nothing, left: false, captured: false };
}
