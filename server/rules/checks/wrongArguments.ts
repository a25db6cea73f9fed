import { type Call, type New } from '../../groovy/ast';
import { fixedName } from '../types/fixedName';
import { findPlatform } from '../catalogue';
import { holdsFor } from '../catalogueFacts';
import { type MemberFact, type PropertyAnswer } from '../types/memberLookup';
import { type Severity } from '../diagnostic';
import { type Range } from '../../text/range';
import { capitalize } from '../../text/suggest';
import { type Check, type CheckedRule, type Report } from './check';
import { declaredFor, methodsOfScript, type ScriptMethods } from './declaredMethods';
import { swappedSidesOf } from './swappedSides';
import { textWanted } from './textWanted';
import { objectsOf } from './trackerObject';
import {
  describeGiven,
  describeWanted,
  givenBy,
  type GivenValue,
  misfitsOf,
  printVersion,
  printWanted,
  takesCount,
  type Version,
  versionAtRun,
  versionOfDeclared,
  versionOfFact,
} from './versions';

/** Too many, too few or other values than any version of a method or constructor takes. */
export const wrongArguments: Check = {
  code: 'types/wrong-arguments',
  severity: 'error',
  title: 'Values that a method does not take',
  begin: (rule, report) => {
    const scriptMethods = methodsOfScript(rule);
    const check = (call: Call | New) => {
      const swapped = call.kind === 'Call' ? swappedSidesOf(rule, call) : undefined;
      if (swapped) {
        const { at, record, replica, fix } = swapped;
        report(at, `The record goes first and the replica second. Write '${record}, ${replica}'.`, {
          severity: 'warning',
          fix,
        });
        return;
      }
      const wrong = lookAt(rule, scriptMethods, call);
      if (wrong) tell(report, wrong);
    };
    return { enter: { Call: check, New: check } };
  },
};

/** A call that none of the versions takes. */
interface WrongCall {
  readonly name: string;
  /** Where the name stands. */
  readonly at: Range;
  readonly versions: readonly Version[];
  readonly given: readonly GivenValue[];
  readonly severity: Severity;
  /** Where only these versions are there. */
  readonly where: string;
}

function lookAt(rule: CheckedRule, scriptMethods: ScriptMethods, call: Call | New): WrongCall | undefined {
  const called = nameOf(call);
  const given = called && givenBy(rule, call.arguments, call.kind === 'Call' ? call.closures : []);
  if (!called || !given) return undefined;
  const declared = declaredFor(rule, scriptMethods, call);
  if (declared) {
    const versions = declared.map((one) => versionOfDeclared(rule, one));
    if (call.kind === 'New' && setsProperties(versions, given)) return undefined;
    const isWrong = !versions.some((one) => takes(one, given));
    return isWrong ? { ...called, versions, given, severity: 'error', where: '' } : undefined;
  }
  const answer = rule.types.memberOf(call);
  if (call.kind === 'Call' && isNameMeant(rule, call)) return undefined;
  const severity = answer.facts.some(({ kind }) => kind === 'method') ? 'warning' : 'error';
  if (answer.fitsNone) {
    // A list takes anything, whatever it was declared to hold.
    if (answer.facts.some((fact) => mayTake(versionAtRun(fact, called.name), given))) return undefined;
    const versions = answer.facts.flatMap((fact) => versionOfFact(fact, called.name) ?? []);
    if (call.kind === 'New' && setsProperties(versions, given)) return undefined;
    return { ...called, versions, given, severity, where: '' };
  }
  const elsewhere = versionsElsewhere(rule, answer, called.name, given.length);
  // The pages do not tell all that a platform has.
  return elsewhere && { ...called, ...elsewhere, given, severity: 'information' };
}

function takes(version: Version, given: readonly GivenValue[]): boolean {
  return takesCount(version, given.length) && misfitsOf(version, given).length === 0;
}

function mayTake(version: Version | undefined, given: readonly GivenValue[]): boolean {
  return version !== undefined && takes(version, given);
}

/** `new Thing(name: 'a')` makes one without values and sets its properties. */
function setsProperties(versions: readonly Version[], given: readonly GivenValue[]): boolean {
  const [only] = given;
  const isMap = only?.type.kind === 'any' || (only?.type.kind === 'named' && only.type.name.endsWith('Map'));
  return given.length === 1 && isMap && versions.some(({ least }) => least === 0);
}

function nameOf(call: Call | New): { readonly name: string; readonly at: Range } | undefined {
  if (call.kind === 'New') return { name: `new ${call.type.name}`, at: call.type };
  const { callee } = call;
  if (callee.kind === 'Variable') return { name: callee.name, at: callee };
  const name = callee.kind === 'Property' ? fixedName(callee.name)?.text : undefined;
  return callee.kind === 'Property' && name !== undefined ? { name, at: callee.name } : undefined;
}

/** An object where its name is meant has a check of its own. */
function isNameMeant(rule: CheckedRule, call: Call): boolean {
  return textWanted(rule, call).some(({ argument }) => objectsOf(rule.types.typeOf(argument)) !== undefined);
}

/** The versions of this platform, where it has some and only those of others take so many values. */
function versionsElsewhere(
  rule: CheckedRule,
  { facts, certainty }: PropertyAnswer,
  name: string,
  count: number,
): { readonly versions: readonly Version[]; readonly where: string } | undefined {
  const platform = rule.platform === undefined ? undefined : findPlatform(rule.platform);
  if (!platform || certainty !== 'sure') return undefined;
  const here = facts.filter((fact) => isHere(fact, platform.id));
  if (here.length === facts.length) return undefined;
  const versions = here.map((fact) => versionOfFact(fact, name));
  const sure = versions.flatMap((one) => one ?? []);
  if (sure.length === 0 || sure.length < versions.length || sure.some((one) => takesCount(one, count)))
    return undefined;
  return { versions: sure, where: ` on ${platform.label}` };
}

function isHere(fact: MemberFact, platform: string): boolean {
  return fact.kind !== 'method' || (fact.of.member.platforms !== undefined && holdsFor(fact.of.member, platform));
}

function tell(report: Report, wrong: WrongCall): void {
  const { name, at, versions, given, severity, where } = wrong;
  const fitting = versions.filter((one) => takesCount(one, given.length));
  const takesWhat = `'${name}' takes ${listVersions(versions)}${where}`;
  if (fitting.length === 0) {
    report(at, `${takesWhat}; it is given ${countOf(given.length)} here.`, { severity });
    return;
  }
  // What misses by one value is probably meant.
  const near = fitting.filter((one) => misfitsOf(one, given).length === 1);
  const [place, ...others] = new Set(near.flatMap((one) => misfitsOf(one, given)));
  const value = place === undefined ? undefined : given[place];
  if (place === undefined || !value?.expression || others.length > 0) {
    const shown = given.map(({ type }) => printWanted(type)).join(', ');
    report(at, `${takesWhat}; none of that fits what it is given: ${shown}.`, { severity });
    return;
  }
  const wanted = [...new Set(near.map(({ parameters }) => describeWanted(parameters[place]?.type)))];
  const called = near.length === 1 ? near[0]?.parameters[place]?.name : undefined;
  const what = `${wanted.join(' or ')}${called === undefined ? ` as value ${place + 1}` : ` for '${called}'`}`;
  report(
    value.expression,
    `'${name}' wants ${what}, but this is ${describeGiven(value.type)}. ${capitalize(takesWhat)}.`,
    {
      severity,
    },
  );
}

const mostShown = 4;

/** `(String name)`, or `(String name) or (String name, Project project)`. */
function listVersions(versions: readonly Version[]): string {
  const texts = [...new Set(versions.map((one) => printVersion(one)))];
  const shown = texts.slice(0, mostShown).map((text) => (text === '()' ? 'nothing' : text));
  if (texts.length > mostShown) shown.push('others');
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}

function countOf(count: number): string {
  return count === 0 ? 'nothing' : count === 1 ? '1 value' : `${count} values`;
}
