import { type Node, type Variable } from '../../../groovy/ast';
import { startsUpperCase } from '../../../groovy/nodeFacts';
import { type CheckedRule } from '../check';

/** Where packages begin. */
const roots: readonly string[] = [
  'akka',
  'com',
  'groovy',
  'io',
  'jakarta',
  'java',
  'javax',
  'net',
  'org',
  'play',
  'scala',
];

/** Nobody writes longer names of classes. */
const mostParts = 12;

/** `java` of `java.time.LocalDate`, `acme` of `acme.tools.Text`: it begins the name of a class. */
export function beginsClassPath(rule: CheckedRule, variable: Variable): boolean {
  let parts = 1;
  let child: Node = variable;
  for (let at = rule.parentOf(child); at && parts < mostParts; at = rule.parentOf(at)) {
    if (at.kind !== 'Property' || at.object !== child || at.operator !== '.' || at.name.kind !== 'Name') return false;
    // A package of one part alone is none of anybody's: `issue.Subject` is a field.
    if (startsUpperCase(at.name.text)) return parts > 1 || roots.includes(variable.name);
    parts++;
    child = at;
  }
  return false;
}

/** Whether a name looks like one of a class, and not like a constant such as `MAX_COUNT`. */
export function looksLikeClass(name: string): boolean {
  return startsUpperCase(name) && !/^\p{Lu}[\p{Lu}\d]*_[\p{Lu}\d_]*$/u.test(name);
}
