import { type Argument, type MapEntry } from '../../groovy/ast';
import { type Check, type CheckedRule, type Report } from './check';

/** The same key twice in one map: only what stands last counts. */
export const duplicateKey: Check = {
  code: 'sync/duplicate-key',
  severity: 'warning',
  title: 'Key twice in one map',
  begin: (rule, report) => ({
    enter: {
      MapLiteral: ({ entries }) => {
        reportTwice(rule, entries, report);
      },
      Call: ({ arguments: given }) => {
        reportTwice(rule, given, report);
      },
      New: ({ arguments: given }) => {
        reportTwice(rule, given, report);
      },
    },
  }),
};

function reportTwice({ parsed }: CheckedRule, given: readonly Argument[], report: Report): void {
  const last = new Map<string, MapEntry>();
  for (const entry of given) {
    const key = entry.kind === 'MapEntry' ? keyOf(entry) : undefined;
    if (key === undefined || entry.kind !== 'MapEntry') continue;
    const before = last.get(key);
    last.set(key, entry);
    if (!before) continue;
    const shown = parsed.text.slice(entry.key.start, entry.key.end);
    const valueOf = ({ value }: MapEntry) => parsed.text.slice(value.start, value.end);
    const isSame = valueOf(before) === valueOf(entry);
    const related = [{ start: entry.key.start, end: entry.key.end, message: 'What counts is here.' }];
    if (isSame) {
      report(before.key, `The key ${shown} stands in this map twice, with the same value. One of them can go.`, {
        severity: 'hint',
        tags: ['unnecessary'],
        related,
      });
    } else {
      const counts = `Groovy silently takes the last one, ${valueOf(entry)}.`;
      const message = `The key ${shown} stands in this map twice, with different values. ${counts} Remove one of them.`;
      report(before.key, message, { related });
    }
  }
}

/** The same for two keys that Groovy takes for one; nothing where the key is worked out. */
function keyOf({ key }: MapEntry): string | undefined {
  switch (key.kind) {
    case 'Name':
      return `text ${key.text}`;
    case 'StringLiteral':
      return `text ${key.value}`;
    case 'NumberLiteral':
      return `number ${key.text}`;
    case 'BooleanLiteral':
      return `boolean ${String(key.value)}`;
    default:
      return undefined;
  }
}
