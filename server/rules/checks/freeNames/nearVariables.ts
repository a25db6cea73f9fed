import { variablesOf } from '../../catalogueVariables';
import { type CheckedRule } from '../check';
import { type FreeName } from './freeNames';
import { visibleNames } from './nameScopes';
import { NameComparer, type NearNames } from './nearNames';

/** Finds what unknown names of one rule were meant to be. */
export class NearVariables {
  private readonly names = new NameComparer();

  constructor(private readonly rule: CheckedRule) {}

  /** The variable, or for a name that is called the method, that somebody probably meant. */
  near(free: FreeName): NearNames {
    return this.names.near(free.node.name, () => this.candidates(free));
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
