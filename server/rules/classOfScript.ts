import { type ClassDeclaration, type FieldDeclaration, type MethodDeclaration, type Parameter } from '../groovy/ast';
import { annotationsOf, findAnnotationOf, findModifier, nameOf } from '../groovy/nodeFacts';
import { parse } from '../groovy/parse';
import { type Fact, sureEvidence } from './catalogueFacts';
import { type HubMethod, type HubParameter, type HubProperty, type HubType } from './catalogueTypes';
import { type OpenMethod } from './types/around';
import { inferTypes, type RuleType, type TypedRule } from './types/inferTypes';
import { printType } from './typeNotation';

/** Longer texts are hardly classes; nothing is said of them. */
const longest = 300_000;

/**
 * The class that a script brings which is named after it, with its properties and methods and what they give; nothing where
 * the text holds no such class. It is open where the text does not tell all that it has. The classes of other files count as
 * unknown here, so that the work does not grow with the workspace.
 */
export function classOfScript(name: string, text: string): HubType | undefined {
  if (text.length > longest) return undefined;
  const parsed = parse(text);
  const declaration = parsed.script.statements.find(
    (one): one is ClassDeclaration => one.kind === 'ClassDeclaration' && one.name.text === name,
  );
  if (!declaration) return undefined;
  const reader = new Reader(declaration, inferTypes(parsed));
  const isKnown = parsed.errors.length === 0 && isAllInSight(declaration) && !addingNames.test(text);
  return reader.read(isKnown);
}

/** What gives classes names that no list has. */
const addingNames =
  /\b(metaClass|mixin|methodMissing|propertyMissing|invokeMethod|getProperty|setProperty|ExpandoMetaClass)\b/;

/** Whether nothing that the class has comes from elsewhere. */
function isAllInSight({ form, superTypes, interfaces, modifiers, body }: ClassDeclaration): boolean {
  if (form !== 'class' || superTypes.length > 0 || interfaces.length > 0) return false;
  if (annotationsOf(modifiers).length > 0) return false;
  return body.members.every((member) => {
    if (member.kind === 'Unreadable' || member.kind === 'TupleDeclaration') return false;
    return member.kind !== 'FieldDeclaration' || !findAnnotationOf(member.modifiers, 'Delegate');
  });
}

class Reader {
  private readonly fact: Fact;

  constructor(
    private readonly declaration: ClassDeclaration,
    private readonly types: TypedRule,
  ) {
    this.fact = {
      source: `${declaration.name.text}.groovy`,
      evidence: sureEvidence,
    };
  }

  read(isKnown: boolean): HubType {
    const { body, name } = this.declaration;
    const methods = body.members.flatMap((one) => (one.kind === 'MethodDeclaration' ? this.method(one) : []));
    const fields = body.members.flatMap((one) => (one.kind === 'FieldDeclaration' ? this.fieldsOf(one) : []));
    const open = { ...this.fact, names: 'any' as const, type: 'any', doc: '' };
    return {
      ...this.fact,
      name: name.text,
      doc: `The class of the script ${name.text}.groovy.`,
      external: true,
      ...(!isKnown && { open }),
      properties: [...fields, ...this.onlySet(methods, fields)],
      methods,
    };
  }

  private fieldsOf({ type, declarators, modifiers }: FieldDeclaration): HubProperty[] {
    return declarators.map(({ name }) => ({
      ...this.fact,
      name: name.text,
      type: type ? this.told(this.types.typeWritten(type)) : 'any',
      doc: '',
      writable: findModifier(modifiers, 'final') === undefined,
    }));
  }

  /** What has a setter can be given a value by its name, even without a field. */
  private onlySet(methods: readonly HubMethod[], fields: readonly HubProperty[]): HubProperty[] {
    const names = new Set(methods.flatMap(({ name }) => /^set(\p{Lu}.*)$/u.exec(name)?.[1] ?? []));
    return [...names]
      .filter((name) => !methods.some((one) => one.name === `get${name}` || one.name === `is${name}`))
      .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
      .filter((name) => !fields.some((one) => one.name === name))
      .map((name) => ({ ...this.fact, name, type: 'any', doc: '', writable: true }));
  }

  private method(method: MethodDeclaration): HubMethod[] {
    const { name, parameters } = method;
    const plain = {
      ...this.fact,
      name: nameOf(name),
      returns: this.told(this.types.resultOf(method)),
      doc: '',
    };
    if (!isInOrder(parameters)) {
      return [{ ...plain, parameters: [], takesAnything: true } satisfies OpenMethod as HubMethod];
    }
    return [{ ...plain, parameters: parameters.map((one) => this.parameter(one)) }];
  }

  private parameter({ name, type, defaultValue }: Parameter): HubParameter {
    return {
      name: name.text,
      type: type ? this.told(this.types.typeWritten(type)) : 'any',
      ...(defaultValue && { optional: true as const }),
    };
  }

  /** A type as another file can read it: the file's other classes are not known there. */
  private told(type: RuleType): string {
    return printType(this.shared(type));
  }

  private shared(type: RuleType): RuleType {
    const inside = (one: RuleType) => this.shared(one);
    switch (type.kind) {
      case 'any':
        return type;
      case 'named': {
        if (type.isGuess || (type.declared && type.declared !== this.declaration)) return { kind: 'any' };
        return { kind: 'named', name: type.name, arguments: type.arguments.map(inside) };
      }
      case 'array':
        return { kind: 'array', element: inside(type.element) };
      case 'nullable': {
        const inner = inside(type.type);
        return inner.kind === 'any' ? inner : { kind: 'nullable', type: inner };
      }
      case 'union': {
        const types = type.types.map(inside);
        return types.some(({ kind }) => kind === 'any') ? { kind: 'any' } : { kind: 'union', types };
      }
      case 'closure':
        return { kind: 'closure', parameters: type.parameters.map(inside), result: inside(type.result) };
    }
  }
}

/** Whether parameters are filled from the left, one value each. */
function isInOrder(parameters: readonly Parameter[]): boolean {
  const firstOptional = parameters.findIndex(({ defaultValue }) => defaultValue !== undefined);
  const rest = firstOptional < 0 ? [] : parameters.slice(firstOptional);
  return rest.every(({ defaultValue }) => defaultValue !== undefined) && !parameters.some(({ varargs }) => varargs);
}
