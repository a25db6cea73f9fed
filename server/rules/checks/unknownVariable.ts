import { type Node } from '../../groovy/ast';
import { didYouMean } from '../../text/suggest';
import { findScriptKind } from '../catalogue';
import { findVariable, variablesNamed, variablesOf } from '../catalogueVariables';
import { type Check, type CheckedRule, type Report } from './check';
import { type FreeName, freeNamesOf } from './freeNames/freeNames';
import { hiddenDeclaration } from './freeNames/nameScopes';
import { NearVariables } from './freeNames/nearVariables';
import { changeTo, ruleWords } from './freeNames/words';

/** A name that nothing declares and that no tracker gives the rule: the rule stops there. */
export const unknownVariable: Check = {
  code: 'names/unknown-variable',
  severity: 'warning',
  title: 'Unknown variable',
  begin: (rule, report) => ({
    enter: {
      Script: () => {
        const near = new NearVariables(rule);
        for (const free of freeNamesOf(rule)) if (!free.isCalled) check(rule, free, near, report);
      },
    },
  }),
};

function check(rule: CheckedRule, free: FreeName, near: NearVariables, report: Report): void {
  if (rule.kind === undefined && !free.isInClass) return;
  if (free.isLikeClass) checkClassLike(rule, free, report);
  else if (!isGiven(rule, free)) checkPlain(rule, free, near, report);
}

/** Whether the tracker gives the name, here or elsewhere, or may do so. */
function isGiven(rule: CheckedRule, { node, isInClass }: FreeName): boolean {
  if (isInClass || rule.kind === undefined) return false;
  // The workspace's catalogue file may say so.
  if (rule.types.isGiven(node.name)) return true;
  const presence = findVariable(node.name, rule.kind, rule.platform);
  return presence.answer !== 'no' && !(presence.answer === 'unknown' && presence.variable === undefined);
}

function checkPlain(rule: CheckedRule, free: FreeName, near: NearVariables, report: Report): void {
  const { node, scope, isInClass } = free;
  const { name } = node;
  const hidden = hiddenDeclaration(scope, name);
  if (hidden) {
    const around = isInClass ? 'class' : 'method';
    const repair = isInClass
      ? 'Pass it as a parameter.'
      : "Pass it as a parameter, or declare it without 'def' or a type.";
    const related = [{ start: hidden.start, end: hidden.end, message: `'${name}' is declared here.` }];
    report(node, `'${name}' is declared outside of the ${around}, which does not see it. ${repair}`, { related });
    return;
  }
  if (name === 'it') {
    checkIt(rule, free, report);
    return;
  }
  if (isInClass && variablesNamed(name).length > 0) {
    report(node, `A class does not see what the rule is given, and so not '${name}'. Pass it as a parameter.`);
    return;
  }
  const { all, clear } = near.near(free);
  const isSide = rule.kind !== undefined && findScriptKind(rule.kind)?.otherNames !== null;
  // Where other names are free, only letter case tells of a slip.
  if (isSide && !isInClass && clear?.toLowerCase() !== name.toLowerCase()) return;
  const where = isInClass ? 'the class' : ruleWords(rule);
  report(
    node,
    `'${name}' is declared nowhere, and ${where} has no such variable.${didYouMean(all)}`,
    clear === undefined ? {} : { fix: changeTo(node, clear) },
  );
}

/** `Replica.summary`: the class that this would be is none, as far as anybody knows. */
function checkClassLike(rule: CheckedRule, { node, isInClass }: FreeName, report: Report): void {
  const parent = rule.parentOf(node);
  if (isInClass || rule.kind === undefined || parent?.kind !== 'Property' || parent.object !== node) return;
  const [meant, another] = variablesOf(rule.kind, rule.platform).filter(
    (one) => one.name.toLowerCase() === node.name.toLowerCase(),
  );
  if (!meant || another) return;
  const around = rule.parentOf(parent);
  const isCall = around?.kind === 'Call' && around.callee === parent;
  // An external script may be called like a record; what rules do is call it.
  if (isCall && meant.role !== 'helper') return;
  const message = `'${node.name}' is no variable: letter case counts. Did you mean '${meant.name}'?`;
  report(node, message, { fix: changeTo(node, meant.name) });
}

/** `it` where the closure names what it is given. */
function checkIt(rule: CheckedRule, { node }: FreeName, report: Report): void {
  const given = parametersAround(rule, node);
  const [only, another] = given ?? [];
  if (given === undefined || only === undefined) {
    report(node, "'it' is there only in a closure that does not name what it is given.");
  } else {
    const message = `'it' is not there in a closure that names what it is given. Use '${only}'.`;
    report(node, message, another === undefined ? { fix: changeTo(node, only) } : {});
  }
}

/** Closures nest no deeper. */
const deepest = 200;

function parametersAround(rule: CheckedRule, node: Node): readonly string[] | undefined {
  let at = rule.parentOf(node);
  for (let level = 0; at && level < deepest; level++) {
    if (at.kind === 'Closure' || at.kind === 'Lambda') return at.parameters?.map(({ name }) => name.text);
    at = rule.parentOf(at);
  }
  return undefined;
}
