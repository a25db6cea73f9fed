import { type Range } from '../../text/range';
import { sortByPlace } from '../diagnostic';
import { groupBy } from '../grouping';
import { type PathUse, sortUses } from './contract';
import { keyOfPath, type Path } from './path';

/** One expression that reaches a piece of the replica. Whether that reads it shows only when the whole rule is known. */
export interface Access {
  readonly id: number;
  readonly path: Path;
  readonly range: Range;
  certain: boolean;
  /** The rule goes on from here to something below. */
  extended: boolean;
  /** The piece itself is used. */
  used: boolean;
  /** It is given away, so that anything below may be used. */
  open: boolean;
  /** The rule has always written it before. */
  own: boolean;
  /** A helper reads it. */
  readonly helper: boolean;
}

interface Written {
  readonly path: Path;
  readonly range: Range;
  certain: boolean;
  open: boolean;
}

/** Collects what a rule reads and writes of the replica. */
export class Recorder {
  private readonly accesses = new Map<string, Access>();
  private readonly written = new Map<string, Written>();
  private writtenNow = new Map<string, Path>();

  /** Begins to go through the rule once more. */
  begin(): void {
    this.writtenNow = new Map();
  }

  access(path: Path, range: Range, how: { certain: boolean; open?: boolean; helper?: boolean }): Access {
    const { certain, open = false, helper = false } = how;
    const own = this.isOwn(path);
    const key = `${range.start} ${range.end} ${open ? 1 : 0}${helper ? 1 : 0} ${keyOfPath(path)}`;
    const before = this.accesses.get(key);
    if (before) {
      before.certain ||= certain;
      before.own &&= own;
      return before;
    }
    const id = this.accesses.size;
    const access = { id, path, range: rangeOf(range), certain, extended: false, used: false, open, own, helper };
    this.accesses.set(key, access);
    return access;
  }

  write(path: Path, range: Range, { certain, open = false }: { certain: boolean; open?: boolean }): void {
    this.writtenNow.set(keyOfPath(path), path);
    const key = `${range.start} ${range.end} ${keyOfPath(path)}`;
    const before = this.written.get(key);
    if (before) {
      before.certain ||= certain;
      before.open ||= open;
    } else {
      this.written.set(key, { path, range: rangeOf(range), certain, open });
    }
  }

  /** What is read: whatever is used, and what the rule reaches without going on from there. */
  reads(): readonly PathUse[] {
    const read = [...this.accesses.values()].filter(({ path, used, open, extended }) =>
      path.length === 0 ? open : used || open || !extended,
    );
    return toUses(read);
  }

  writes(): readonly PathUse[] {
    return toUses([...this.written.values()].map((one) => ({ ...one, own: false, helper: false })));
  }

  private isOwn(path: Path): boolean {
    for (let length = path.length; length > 0; length--) {
      if (this.writtenNow.has(keyOfPath(path.slice(0, length)))) return true;
    }
    return false;
  }
}

type Use = Pick<Access, 'path' | 'range' | 'certain' | 'open' | 'own' | 'helper'>;

function toUses(found: readonly Use[]): readonly PathUse[] {
  const byPath = groupBy(found, ({ path }) => keyOfPath(path));
  return sortUses([...byPath.values()].map(toUse));
}

function toUse(uses: readonly Use[]): PathUse {
  const ranges = new Map(uses.map(({ range }) => [`${range.start} ${range.end}`, range]));
  const places = sortByPlace([...ranges.values()]);
  return {
    path: uses[0]?.path ?? [],
    certainty: uses.some(({ certain }) => certain) ? 'certain' : 'possible',
    open: uses.some(({ open }) => open),
    ...(uses.every(({ own }) => own) && { own: true }),
    ...(uses.every(({ helper }) => helper) && { helper: true }),
    places: places.map((range) => ({ range })),
  };
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
