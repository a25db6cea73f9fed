import { variablesOf } from '../../catalogueVariables';
import { type CheckedRule } from '../check';
import { type FreeName } from './freeNames';
import { visibleNames } from './nameScopes';
import { type NearNames, nearNames } from './nearNames';

/** In a text with more unknown names than this, which is hardly a rule, no more are compared with all others. */
const mostCompared = 200;

const none: NearNames = { all: [], clear: undefined };

/** Finds what unknown names of one rule were meant to be. */
export class NearVariables {
  private compared = 0;

  constructor(private readonly rule: CheckedRule) {}

  /** The variable, or for a name that is called the method, that somebody probably meant. */
  near(free: FreeName): NearNames {
    if (++this.compared > mostCompared) return none;
    return nearNames(free.node.name, this.candidates(free));
  }

  private candidates({ node, scope, text, isInClass, isCalled }: FreeName): string[] {
    const { kind, platform } = this.rule;
    const visible = visibleNames(scope, node.start);
    if (isInClass) return isCalled ? [...visible, ...text.classMethods] : visible;
    const given = kind === undefined ? [] : variablesOf(kind, platform);
    if (!isCalled) return [...visible, ...text.assigned, ...given.map(({ name }) => name)];
    const functions = given.filter(({ type }) => type.includes('->')).map(({ name }) => name);
    return [...visible, ...text.assigned, ...text.methods, ...functions, 'println'];
  }
}
