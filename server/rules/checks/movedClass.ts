import { type Expression, type Property } from '../../groovy/ast';
import { type Check, type CheckedRule, type Report } from './check';
import { type Path, pathOf } from './path';

/**
 * Where Groovy 4 has classes that Groovy 2 and 3 had in other packages. Where such a name is a type the compiler says so
 * itself; in an expression or a text it fails only when the rule runs.
 */
const moved: ReadonlyMap<string, string> = new Map([
  ['groovy.util.XmlSlurper', 'groovy.xml.XmlSlurper'],
  ['groovy.util.XmlParser', 'groovy.xml.XmlParser'],
  ['groovy.util.XmlNodePrinter', 'groovy.xml.XmlNodePrinter'],
  ['groovy.util.slurpersupport.GPathResult', 'groovy.xml.slurpersupport.GPathResult'],
  ['groovy.util.slurpersupport.NodeChild', 'groovy.xml.slurpersupport.NodeChild'],
  ['groovy.util.slurpersupport.NodeChildren', 'groovy.xml.slurpersupport.NodeChildren'],
  ['groovy.json.internal.LazyMap', 'org.apache.groovy.json.internal.LazyMap'],
  ['groovy.json.internal.JsonFastParser', 'org.apache.groovy.json.internal.JsonFastParser'],
  ['groovy.json.internal.CharBuf', 'org.apache.groovy.json.internal.CharBuf'],
]);

const roots = new Set([...moved.keys()].map((name) => name.slice(0, name.indexOf('.'))));

/** A class by the full name that it had before Groovy 4. */
export const movedClass: Check = {
  code: 'legacy/moved-class',
  severity: 'error',
  title: 'Class that Groovy 4 has elsewhere',
  begin: (rule, report) => ({
    enter: {
      Property: (property) => {
        const path = isOutermost(rule, property) ? pathOf(property) : undefined;
        if (path && roots.has(path.root.name) && rule.types.definitionOf(path.root)?.kind === 'open') {
          reportPath(path, property, report);
        }
      },
      StringLiteral: (literal, parent) => {
        const now = moved.get(literal.value);
        if (now === undefined || parent.kind !== 'Call' || !isLoading(parent.callee)) return;
        const { start, end } = literal;
        const fix = {
          title: `Change to '${now}'`,
          text: now,
          start: start + literal.quote.length,
          end: end - literal.quote.length,
        };
        report(literal, messageOf(literal.value, now), { fix });
      },
    },
  }),
};

/** The names from the root to the class; what comes after it is asked of the class. */
function reportPath({ root, names }: Path, outermost: Property, report: Report): void {
  for (let count = names.length; count > 0; count--) {
    const before = [root.name, ...names.slice(0, count)].join('.');
    const now = moved.get(before);
    if (now === undefined) continue;
    let at: Expression = outermost;
    for (let steps = names.length; steps > count && at.kind === 'Property'; steps--) at = at.object;
    const place = { start: at.start, end: at.end };
    report(place, messageOf(before, now), { fix: { title: `Change to '${now}'`, text: now, ...place } });
    return;
  }
}

function messageOf(before: string, now: string): string {
  return `Groovy 4 has no '${before}' any more, and the rule fails here. The class is '${now}' now.`;
}

function isOutermost(rule: CheckedRule, property: Property): boolean {
  const parent = rule.parentOf(property);
  return parent?.kind !== 'Property' || parent.object !== property;
}

/** `Class.forName(…)`, `loader.loadClass(…)`. */
function isLoading(callee: Expression): boolean {
  return callee.kind === 'Property' && callee.name.kind === 'Name' && /^(forName|loadClass)$/.test(callee.name.text);
}
