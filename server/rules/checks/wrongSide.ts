import { capitalize } from '../../text/suggest';
import { type Call, type Expression, type Node, type Variable } from '../../groovy/ast';
import { type Handlers } from '../../groovy/walk';
import { type Fix } from '../../groovy/problem';
import { findHubProperty } from '../catalogueTypes';
import { recordVariable, type RuleVariable, variablesOf } from '../catalogueVariables';
import { type Check, type CheckedRule, type Report } from './check';
import { changeTo, kindWords } from './freeNames/words';
import { namesRead } from './namesRead';
import { pathOf, stepOf } from './path';
import { variableOf } from './subject';
import { onWrites, rootOf, type Write, type WriteRoot } from './writes';

/** The replica written where it is received, or the record where it is sent. */
export const wrongSide: Check = {
  code: 'names/wrong-side',
  severity: 'warning',
  title: 'The wrong side is written',
  begin: (rule, report) => {
    const uses = new Map<string, Uses>();
    const writes: { readonly write: Write; readonly root: WriteRoot; readonly variable: RuleVariable }[] = [];
    const written = new Set<Node>();
    let bodies = 0;
    return {
      enter: {
        ...onWrites((write) => {
          const root = rootOf(write);
          const variable = root && variableWithoutWrites(rule, root.variable);
          if (!root || !variable || isMeantAsComparison(rule, write)) return;
          writes.push({ write, root, variable });
          written.add(root.variable);
        }),
        Variable: (variable, parent) => {
          if (written.has(variable) || !variableWithoutWrites(rule, variable)) return;
          const own = uses.get(variable.name) ?? new Uses();
          uses.set(variable.name, own);
          own.see(rule, variable, parent, bodies > 0 ? Infinity : variable.start);
        },
        ...handlersOf(() => bodies++),
      },
      leave: {
        ...handlersOf(() => bodies--),
        Script: () => {
          for (const { write, root, variable } of writes) {
            const own = uses.get(root.variable.name) ?? new Uses();
            const isUsed = own.isReadAfter(write, root, variable) || isTransformed(rule, write);
            reportWrite(rule, { write, root, variable, isUsed }, report);
          }
        },
      },
    };
  },
};

/** `if (replica.status = "Done")`: another check tells of it. */
function isMeantAsComparison(rule: CheckedRule, { node }: Write): boolean {
  let at = node;
  for (let around = rule.parentOf(at); around; around = rule.parentOf(at)) {
    if (around.kind === 'If' || around.kind === 'While' || around.kind === 'DoWhile' || around.kind === 'Ternary') {
      return around.condition === at;
    }
    if (around.kind !== 'Parenthesized' && around.kind !== 'Binary' && around.kind !== 'Unary') return false;
    at = around;
  }
  return false;
}

/** What may run later or several times. */
function handlersOf(see: () => void): Handlers {
  return { Closure: see, Lambda: see, MethodDeclaration: see, For: see, ForIn: see, While: see, DoWhile: see };
}

/** The record or the replica, where this kind of rule is not the one that writes it. */
function variableWithoutWrites(rule: CheckedRule, node: Variable): RuleVariable | undefined {
  const variable = variableOf(rule, node);
  if (!variable || (variable.role !== 'record' && variable.role !== 'replica')) return undefined;
  if (variable.writableIn.includes(rule.kind ?? '') || rule.types.definitionOf(node)?.values.length !== 0)
    return undefined;
  return variable;
}

/** Where a variable that is not written by this kind of rule is read last; endless where that may happen at any time. */
class Uses {
  private readonly ofField = new Map<string, number>();
  /** The whole of it is given to a helper, which reads lists only. */
  private byHelper = -1;
  private whole = -1;

  see(rule: CheckedRule, variable: Variable, parent: Node, offset: number): void {
    const step = parent.kind === 'Property' || parent.kind === 'Index' ? stepOf(parent) : undefined;
    if (step?.object === variable) this.ofField.set(step.name, Math.max(offset, this.ofField.get(step.name) ?? -1));
    else if (parent.kind === 'Call' && isHelperCall(rule, parent)) this.byHelper = Math.max(offset, this.byHelper);
    else this.whole = Math.max(offset, this.whole);
  }

  /** Whether somebody may read what is written. */
  isReadAfter({ node }: Write, { first }: WriteRoot, variable: RuleVariable): boolean {
    const isAfter = (offset = -1) => offset >= node.end;
    if (isAfter(this.whole)) return true;
    if (first === undefined) return [...this.ofField.values(), this.byHelper].some(isAfter);
    const held = findHubProperty(variable.type.replace('?', ''), first)?.member.type;
    // Notes under names of one's own may be meant for anything.
    if (held !== undefined && /^Map<.*\bany>/.test(held)) return true;
    const isList = held === undefined || /^(List|Set|Map|Collection)\b/.test(held);
    return isAfter(this.ofField.get(first)) || (isList && isAfter(this.byHelper));
  }
}

function isHelperCall(rule: CheckedRule, call: Call): boolean {
  const { facts } = rule.types.memberOf(call);
  return facts.length > 0 && facts.every((fact) => fact.kind === 'method' && fact.of.owner.external !== true);
}

/** `replica.comments = replica.comments.collect { … }`: somebody means what the field holds here, whoever reads it. */
function isTransformed(rule: CheckedRule, { at, value }: Write): boolean {
  const key = pathOf(at)?.key;
  if (key === undefined || !value || isLong(value)) return false;
  return namesRead(rule, [value]).some(({ node }) => keysFrom(rule, node).includes(key));
}

/** Values that are longer hold half a rule; who looks into each of them does not end. */
const longestValue = 2000;

function isLong({ start, end }: Expression): boolean {
  return end - start > longestValue;
}

/** More names behind one another are not compared. */
const longestPath = 6;

/** Every path that begins with a variable where it stands. */
function keysFrom(rule: CheckedRule, variable: Variable): string[] {
  const keys: string[] = [];
  let at: Node | undefined = variable;
  for (let steps = 0; steps < longestPath; steps++) {
    at = rule.parentOf(at);
    if (at?.kind !== 'Property' && at?.kind !== 'Index') return keys;
    const path = pathOf(at);
    if (path?.root === variable) keys.push(path.key);
  }
  return keys;
}

interface WrongWrite {
  readonly write: Write;
  readonly root: WriteRoot;
  readonly variable: RuleVariable;
  readonly isUsed: boolean;
}

function reportWrite(rule: CheckedRule, { write, root, variable, isUsed }: WrongWrite, report: Report): void {
  const own = pathOf(write.at);
  // That a field is given its own value is told by another check.
  if (own && write.value && pathOf(write.value)?.key === own.key) return;
  const other = counterpartOf(rule, variable);
  const kind = capitalize(kindWords(rule.kind));
  if (isUsed) {
    const message = `${kind} does not send or save what it writes to '${variable.name}': it counts for the rest of this run only.`;
    report(write.at, message, { severity: 'hint' });
    return;
  }
  const todo = other === undefined ? '' : ` Write to '${other}' instead.`;
  const message = `${kind} does not send or save what it writes to '${variable.name}', so this gets nowhere.${todo}`;
  const fix = other === undefined ? undefined : fixOf(rule, write, root, other);
  report(write.at, message, fix ? { fix } : {});
}

/** What this kind of rule writes. */
function counterpartOf({ kind, platform }: CheckedRule, variable: RuleVariable): string | undefined {
  // The replica of the last sync is written by nobody.
  if (kind === undefined || variable.writableIn.length === 0) return undefined;
  if (variable.role === 'replica') return recordVariable(kind, platform)?.name;
  return variablesOf(kind, platform).find((one) => one.role === 'replica' && one.writableIn.includes(kind))?.name;
}

/** Sides that were taken for each other are swapped; a value that comes from where it should shows that only the name is wrong. */
function fixOf(rule: CheckedRule, write: Write, root: WriteRoot, other: string): Fix | undefined {
  const { value, node } = write;
  if (!value || node.kind !== 'Assignment' || isLong(value)) return undefined;
  const from = pathOf(value);
  if (from?.root.name === other && pathOf(write.at)) {
    const text = (place: { start: number; end: number }) => rule.parsed.text.slice(place.start, place.end);
    if (text(value).includes('?')) return undefined;
    return {
      start: node.start,
      end: node.end,
      title: 'Swap the two sides',
      text: `${text(value)} = ${text(write.at)}`,
    };
  }
  const names = namesRead(rule, [value]).map(({ node: one }) => one.name);
  return names.includes(root.variable.name) && !names.includes(other) ? changeTo(root.variable, other) : undefined;
}
