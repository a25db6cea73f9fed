import { type Assignment, type Node, type Statement } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { type Check, type CheckedRule, type Report } from './check';
import { keyOf, type Path, pathOf } from './path';
import { variableOf } from './subject';

/** A field that is given a value twice in a row: the first one is lost. */
export const duplicateAssignment: Check = {
  code: 'sync/duplicate-assignment',
  severity: 'hint',
  title: 'Value lost to the next one',
  begin: (rule, report) => {
    const see = ({ statements }: { readonly statements: readonly Statement[] }) => {
      reportLost(rule, statements, report);
    };
    return { enter: { Script: see, Block: see, Closure: see, SwitchCase: see } };
  },
};

function reportLost(rule: CheckedRule, statements: readonly Statement[], report: Report): void {
  const open = new OpenFields();
  for (const statement of statements) {
    const assignment = statement.kind === 'ExpressionStatement' ? statement.expression : statement;
    const path =
      assignment.kind === 'Assignment' && assignment.operator === '=' ? pathOf(assignment.target) : undefined;
    // Whatever else stands between, its conditions, closures and calls, may read anything.
    if (assignment.kind !== 'Assignment' || !path || !isField(rule, path)) {
      open.forgetAll();
      continue;
    }
    if (!forgetRead(open, assignment.value)) open.forgetAll();
    const before = open.get(path);
    if (before) reportOne(before, path, assignment, report);
    open.forget(path);
    open.put(path, assignment);
  }
}

function reportOne(lost: Assignment, { root, names }: Path, { start, end }: Assignment, report: Report): void {
  const name = [root.name, ...names].join('.');
  report(lost, `'${name}' is given another value right below, so this one is lost. Keep only one of them.`, {
    tags: ['unnecessary'],
    related: [{ start, end, message: 'The value that counts.' }],
  });
}

/** Forgets the fields that a value reads; false where nobody can tell what it reads. */
function forgetRead(open: OpenFields, value: Node): boolean {
  const waiting = [value];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Closure' || node.kind === 'Lambda' || node.kind === 'Assignment') return false;
    if (node.kind === 'Call' && node.callee.kind !== 'Property') return false;
    const path = node.kind === 'Property' || node.kind === 'Index' ? pathOf(node) : undefined;
    if (path) {
      open.forget(path);
      continue;
    }
    if (node.kind === 'Variable' && open.hasRoot(node.name)) return false;
    forEachChild(node, (child) => waiting.push(child));
  }
  return true;
}

/** Fields whose last value nothing has read yet. */
class OpenFields {
  private readonly assignments = new Map<string, Assignment>();
  /** For the key of a path those of the fields below it. */
  private readonly below = new Map<string, Set<string>>();

  get(path: Path): Assignment | undefined {
    return this.assignments.get(path.key);
  }

  hasRoot(name: string): boolean {
    return (this.below.get(keyOf(name, []))?.size ?? 0) > 0;
  }

  put({ root, names, key }: Path, assignment: Assignment): void {
    this.assignments.set(key, assignment);
    for (const above of keysTo(root.name, names)) {
      const list = this.below.get(above);
      if (list) list.add(key);
      else this.below.set(above, new Set([key]));
    }
  }

  /** The field of a path, what it lies in, and what lies in it. */
  forget({ root, names, key }: Path): void {
    for (const above of keysTo(root.name, names)) this.assignments.delete(above);
    for (const inner of this.below.get(key) ?? []) this.assignments.delete(inner);
    this.below.delete(key);
  }

  forgetAll(): void {
    this.assignments.clear();
    this.below.clear();
  }
}

/** The keys of a path and of all that it lies in, from the root on. */
function keysTo(root: string, names: readonly string[]): string[] {
  return [[], ...names].map((_, at) => keyOf(root, names.slice(0, at)));
}

/** Something in the record or the replica. */
function isField(rule: CheckedRule, { root, names }: Path): boolean {
  const role = variableOf(rule, root)?.role;
  return names.length > 0 && (role === 'record' || role === 'replica');
}
