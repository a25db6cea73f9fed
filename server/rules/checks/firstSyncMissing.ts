import { type Call, type If, type Node, type Property, type Return, type Variable } from '../../groovy/ast';
import { startsUpperCase, unwrap } from '../../groovy/nodeFacts';
import { findPlatform, findScriptKind, type FirstSyncProperty } from '../catalogue';
import { isNameSure } from '../catalogueFacts';
import { findHubProperty } from '../catalogueTypes';
import { type Check, type CheckedRule, type Report } from './check';
import { FirstSync } from './firstSync';
import { stepOf } from './path';
import { asPartOfSentence, fieldWritten, type FieldWrite, recordOf } from './recordField';
import { variableOf } from './subject';

/** A rule that makes records, but does not say where or as what. */
export const firstSyncMissing: Check = {
  code: 'sync/first-sync-missing',
  severity: 'warning',
  title: 'Field missing on the first sync',
  wholeText: true,
  begin: (rule, report) => {
    const required = requiredFields(rule);
    if (required.length === 0) return {};
    const seen = new Seen(rule);
    return {
      enter: seen.handlers,
      leave: {
        Script: () => {
          seen.reportMissing(required, report);
        },
      },
    };
  },
};

function requiredFields({ kind, platform }: CheckedRule): readonly FirstSyncProperty[] {
  if (findScriptKind(kind ?? '')?.firstSync !== 'flag') return [];
  return (findPlatform(platform ?? '')?.firstSync ?? []).filter((field) => field.required && isNameSure(field));
}

/** What one rule does with its record, as far as the text shows. */
class Seen {
  private readonly firstSync: FirstSync;
  private readonly writes: FieldWrite[] = [];
  private readonly returns: Return[] = [];
  /** Every name, in small letters, that something is called by behind a dot or in quotes where it may be given a value. */
  private readonly given = new Set<string>();
  /** The record goes where the text does not show what is done with it. */
  private isHandedOn = false;

  constructor(private readonly rule: CheckedRule) {
    this.firstSync = new FirstSync(rule);
  }

  get handlers() {
    return {
      ...this.firstSync.visitor,
      Return: (statement: Return) => {
        this.returns.push(statement);
      },
      Assignment: (assignment: Extract<Node, { kind: 'Assignment' }>) => {
        const step = stepOf(unwrap(assignment.target));
        if (step) this.give(step.name);
        this.write(assignment);
      },
      Call: (call: Call) => {
        this.firstSync.sawCall(call);
        this.write(call);
        if (this.isOfUnknownClass(call)) this.isHandedOn = true;
      },
      StringLiteral: ({ value }: Extract<Node, { kind: 'StringLiteral' }>) => {
        this.give(value);
      },
      MapEntry: ({ key }: Extract<Node, { kind: 'MapEntry' }>) => {
        if (key.kind === 'Name') this.give(key.text);
      },
      Variable: (variable: Variable) => {
        if (recordOf(this.rule, variable) && !this.staysInSight(variable)) this.isHandedOn = true;
      },
    };
  }

  reportMissing(required: readonly FirstSyncProperty[], report: Report): void {
    const { adopt } = findPlatform(this.rule.platform ?? '') ?? {};
    if (this.isHandedOn || adopt?.properties.some((name) => this.isGiven(name))) return;
    if (this.returns.some((one) => this.firstSync.timingOf(one) === 'first')) return;
    const first = this.writes.find(({ node }) => this.firstSync.timingOf(node) === 'first');
    const place = first && this.conditionAround(first.node);
    // Rules that call the record by an old name of one kind need not say the kind.
    if (!place || first.record.replacedBy !== undefined) return;
    const missing = required.filter(
      ({ property, alternatives }) =>
        findHubProperty(first.record.type, property, this.rule.platform) &&
        ![property, ...alternatives].some((name) => this.isGiven(name)),
    );
    if (missing.length === 0) return;
    const names = missing.map(({ property, doc }) => `'${first.root.name}.${property}' (${asPartOfSentence(doc)})`);
    const it = missing.length === 1 ? 'it' : 'them';
    report(
      place.condition,
      `The first sync sets no ${names.join(' and no ')}, and the tracker makes no new record without ${it}.`,
    );
  }

  /** That the letter case of a name is wrong is told by another check. */
  private give(name: string): void {
    this.given.add(name.toLowerCase());
  }

  private isGiven(name: string): boolean {
    return this.given.has(name.toLowerCase());
  }

  private write(node: FieldWrite['node']): void {
    const write = fieldWritten(this.rule, node);
    if (!write) return;
    this.give(write.name);
    this.writes.push(write);
  }

  /** The `if (firstSync)` that a place stands in. */
  private conditionAround(node: Node): If | undefined {
    let at = node;
    for (let parent = this.rule.parentOf(at); parent; parent = this.rule.parentOf(at)) {
      if (parent.kind === 'If' && at === parent.then && this.firstSync.told(parent.condition).whenTrue === 'first') {
        return parent;
      }
      at = parent;
    }
    return undefined;
  }

  /** Whether a use of the record shows what is done with it: a property by name, or a helper that is given it. */
  private staysInSight(variable: Variable): boolean {
    let at: Node = variable;
    let parent = this.rule.parentOf(at);
    while (parent?.kind === 'Parenthesized') {
      at = parent;
      parent = this.rule.parentOf(at);
    }
    switch (parent?.kind) {
      case 'Property':
        return parent.object === at && this.isPlain(parent);
      case 'Call':
        return parent.callee !== at && this.isHelpers(parent);
      case 'Index':
        return parent.object === at && stepOf(parent) !== undefined;
      case 'Interpolation':
        return true;
      default:
        return false;
    }
  }

  /** A property, or a method of the record itself: not `issue.with { … }`, where the names stand bare. */
  private isPlain(property: Property): boolean {
    const name = stepOf(property)?.name;
    if (name === undefined) return false;
    const parent = this.rule.parentOf(property);
    return parent?.kind !== 'Call' || parent.callee !== property || name.startsWith('set') || name.startsWith('get');
  }

  /** `Defaults.apply()`: a class that lies around the rule reaches the record by itself. */
  private isOfUnknownClass({ callee }: Call): boolean {
    if (callee.kind !== 'Property' || callee.object.kind !== 'Variable') return false;
    const { types } = this.rule;
    const isOpen = types.definitionOf(callee.object)?.kind === 'open' && startsUpperCase(callee.object.name);
    return isOpen && types.typeOf(callee.object).kind === 'any';
  }

  private isHelpers({ callee }: Call): boolean {
    if (callee.kind === 'Property') return variableOf(this.rule, callee.object)?.role === 'helper';
    return callee.kind === 'Variable' && variableOf(this.rule, callee)?.role === 'helper';
  }
}
