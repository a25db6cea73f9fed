import { type Expression, type Property } from '../groovy/ast';
import { plainName, unwrap } from '../groovy/nodeFacts';
import { type PathUse } from '../rules/contract/contract';
import { type Direction, directionOf, rootsOf, sentAs } from '../rules/contract/knowledge';
import { element, formatPath, type Path } from '../rules/contract/path';
import { type RuleDocument } from './ruleDocument';

/** The path of the replica that an expression names: `["status", "name"]` of `replica.status?.name`. */
export function replicaPathOf(document: RuleDocument, expression: Expression): Path | undefined {
  const steps: string[] = [];
  let at = unwrap(expression);
  for (;;) {
    if (at.kind === 'Property') {
      const step = plainName(at.name);
      if (step === undefined) return undefined;
      if (at.operator === '*.') steps.push(step, element);
      else steps.push(step);
      at = unwrap(at.object);
    } else if (at.kind === 'Index') {
      const [only] = at.arguments;
      steps.push(only?.kind === 'StringLiteral' ? only.value : element);
      at = unwrap(at.object);
    } else break;
  }
  if (at.kind !== 'Variable' || !replicaRoots(document).includes(at.name)) return undefined;
  return document.types.definitionOf(at)?.kind === 'open' ? steps.reverse() : undefined;
}

/** The variables that hold the replica in this kind of rule. */
export function replicaRoots(document: RuleDocument): readonly string[] {
  const direction = directionIn(document);
  return direction === undefined ? [] : rootsOf(direction);
}

/** Whether this kind of rule writes the replica. */
export function isSending(document: RuleDocument): boolean {
  return directionIn(document) === 'sends';
}

function directionIn({ identity: { kind } }: RuleDocument): Direction | undefined {
  return kind === undefined ? undefined : directionOf(kind);
}

/** What the other side of the connection says of the replica: what it sends to a rule that reads, what it reads of one that sends. */
export function partnerUses(document: RuleDocument): readonly PathUse[] | undefined {
  const { otherSide } = document;
  const direction = directionIn(document);
  if (direction === undefined || otherSide === undefined) return undefined;
  return direction === 'receives' ? otherSide.sends : otherSide.reads;
}

/**
 * The names that the other side uses directly below a path, with whether it surely does. For a rule that sends, those that
 * have to be sent: `comments` where the other side reads `addedComments`.
 */
export function partnerSteps(document: RuleDocument, path: Path): ReadonlyMap<string, PathUse> {
  const steps = new Map<string, PathUse>();
  const sends = isSending(document);
  for (const use of partnerUses(document) ?? []) {
    const named = use.path[path.length];
    const step = named !== undefined && sends && path.length === 0 ? sentAs(named) : named;
    if (step === undefined || step === element || !path.every((one, at) => one === use.path[at])) continue;
    const before = steps.get(step);
    if (before === undefined || use.path.length < before.path.length) steps.set(step, use);
  }
  return steps;
}

/** One sentence on what the other side does with a field of the replica; nothing where nobody knows. */
export function describeReplicaPath(document: RuleDocument, property: Property): string | undefined {
  const uses = partnerUses(document);
  const path = replicaPathOf(document, property);
  if (uses === undefined || path === undefined || path.length === 0) return undefined;
  const found = uses.find((use) => path.every((step, at) => step === use.path[at]));
  const above = uses.find((use) => use.open && use.path.every((step, at) => step === path[at]));
  if (found) return describeUse(document, found, path);
  if (above) return undefined;
  return `The other side does not ${isSending(document) ? 'read' : 'send'} \`${formatPath(path)}\`.`;
}

/** One sentence on a use by the other side of the field at a path. */
export function describeUse(document: RuleDocument, { certainty }: PathUse, path: Path): string {
  const uses = isSending(document) ? 'reads' : 'sends';
  return `The other side ${uses} \`${formatPath(path)}\`${certainty === 'certain' ? '' : ' on some runs'}.`;
}
