import { type Expression, type Variable } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { fixedName } from '../types/fixedName';

/** Names one behind the other, all spelled in the text: `issue.customFields."Team".value`. */
export interface Path {
  readonly root: Variable;
  /** Those behind the root. */
  readonly names: readonly string[];
  /** The same for two paths that name the same place, however they are written. */
  readonly key: string;
}

/** Longer ones are no rule's, and not worth the time. */
const mostNames = 20;

/** The path that an expression is; nothing where a part of it is worked out when the rule runs. */
export function pathOf(expression: Expression): Path | undefined {
  const names: string[] = [];
  for (let at = unwrap(expression); ;) {
    if (at.kind === 'Variable') {
      names.reverse();
      return { root: at, names, key: keyOf(at.name, names) };
    }
    const step = stepOf(at);
    if (!step || names.length === mostNames) return undefined;
    names.push(step.name);
    at = unwrap(step.object);
  }
}

/** What `Path.key` is. */
export function keyOf(root: string, names: readonly string[]): string {
  // The lengths tell apart names that hold what stands between names.
  let key = root;
  for (const name of names) key += ` ${name.length} ${name}`;
  return key;
}

/** The last step of a path: `summary` of `issue`, also written `issue["summary"]`. */
export function stepOf(expression: Expression): { readonly object: Expression; readonly name: string } | undefined {
  if (expression.kind === 'Property') {
    if (expression.attribute || (expression.operator !== '.' && expression.operator !== '?.')) return undefined;
    const name = fixedName(expression.name)?.text;
    return name === undefined || name === '' ? undefined : { object: expression.object, name };
  }
  if (expression.kind !== 'Index') return undefined;
  const [key, another] = expression.arguments;
  return key?.kind === 'StringLiteral' && !another ? { object: expression.object, name: key.value } : undefined;
}
