import { type Call, type ClassDeclaration, type MethodDeclaration, type New, type Parameter } from '../../groovy/ast';
import { nameOf } from '../../groovy/nodeFacts';
import { groupBy } from '../grouping';
import { type CheckedRule } from './check';

/** More of one name than anybody tells apart. */
const mostVersions = 50;

/** The methods of a script by name, those of classes left aside. */
export type ScriptMethods = ReadonlyMap<string, readonly MethodDeclaration[]>;

export function methodsOfScript(rule: CheckedRule): ScriptMethods {
  const methods = rule.parsed.script.statements.filter((one) => one.kind === 'MethodDeclaration');
  return groupBy(methods, ({ name }) => nameOf(name));
}

/** The parameter lists that the text declares for what a call means; nothing where something else may be meant. */
export function declaredFor(
  rule: CheckedRule,
  scriptMethods: ScriptMethods,
  call: Call | New,
): readonly (readonly Parameter[])[] | undefined {
  if (call.kind === 'New') return constructorsFor(rule, call);
  const { callee } = call;
  if (callee.kind === 'Variable') {
    const isOpen = rule.types.definitionOf(callee)?.kind === 'open';
    const methods = scriptMethods.get(callee.name);
    if (
      !isOpen ||
      !methods ||
      methods.length > mostVersions ||
      isInClass(rule, call) ||
      rule.types.memberOf(call).facts.length > 0
    )
      return undefined;
    return methods.map(({ parameters }) => parameters);
  }
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || callee.operator === '*.') return undefined;
  const { text: name } = callee.name;
  if (callee.object.kind === 'This' && !isInClass(rule, call)) {
    return scriptMethods.get(name)?.map(({ parameters }) => parameters);
  }
  const type = rule.types.typeOf(callee.object);
  if (type.kind !== 'named') return undefined;
  const [instance] = type.name === 'Class' ? type.arguments : [type];
  const declared = instance?.kind === 'named' ? instance.declared : undefined;
  if (!declared || !isPlain(declared)) return undefined;
  const methods = declared.body.members.flatMap((one) =>
    one.kind === 'MethodDeclaration' && nameOf(one.name) === name ? [one.parameters] : [],
  );
  return methods.length > 0 ? methods : undefined;
}

function constructorsFor(rule: CheckedRule, { type, body, outer }: New): readonly (readonly Parameter[])[] | undefined {
  const made = rule.types.typeWritten(type);
  if (body || outer || made.kind !== 'named' || !made.declared || !isPlain(made.declared)) return undefined;
  const constructors = made.declared.body.members.flatMap((one) =>
    one.kind === 'ConstructorDeclaration' && one.parameters ? [one.parameters] : [],
  );
  return constructors.length > 0 ? constructors : [[]];
}

/** Nothing from elsewhere adds methods to it or passes its calls on. */
function isPlain({ form, modifiers, superTypes, interfaces, body }: ClassDeclaration): boolean {
  if (form !== 'class' || superTypes.length > 0 || interfaces.length > 0) return false;
  if (modifiers.some(({ kind }) => kind === 'Annotation')) return false;
  return !body.members.some(
    (one) => one.kind === 'FieldDeclaration' && one.modifiers.some(({ kind }) => kind === 'Annotation'),
  );
}

function isInClass(rule: CheckedRule, call: Call): boolean {
  for (let at = rule.parentOf(call); at; at = rule.parentOf(at)) if (at.kind === 'ClassBody') return true;
  return false;
}
