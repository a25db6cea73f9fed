import { type MethodDeclaration, type Parameter, type Type, type TypeParameter } from '../ast';
import { type Types } from './resolve';
import { type ScriptClass } from './scriptClasses';
import { lastPart, nameOf } from '../nodeFacts';

/** A method or constructor with the types of its parameters as the compiler tells methods apart. */
export interface Signature {
  readonly name: string;
  readonly types: readonly string[];
}

/** Erases types: without type arguments, type parameters as their bounds, with full names where they are known. */
export class Erasure {
  constructor(
    private readonly types: Types,
    private readonly owner: ScriptClass | undefined,
  ) {}

  signatureOf(method: MethodDeclaration): Signature {
    return { name: nameOf(method.name), types: this.parameterTypes(method.parameters, method.typeParameters) };
  }

  parameterTypes(parameters: readonly Parameter[], typeParameters: readonly TypeParameter[] = []): string[] {
    return parameters.map(({ type, varargs }) => this.erase(type, typeParameters) + (varargs ? '[]' : ''));
  }

  /** `java.util.List[]`; a type that is not written is `java.lang.Object`. */
  erase(type: Type | undefined, typeParameters: readonly TypeParameter[] = []): string {
    if (type === undefined || type.name === 'def' || type.name === 'var') return 'java.lang.Object';
    return this.eraseName(type.name, typeParameters) + '[]'.repeat(type.dimensions);
  }

  private eraseName(name: string, typeParameters: readonly TypeParameter[], level = 0): string {
    const declared = [...typeParameters, ...this.classParameters()].find((one) => one.name.text === name);
    if (declared) {
      const bound = declared.bounds[0];
      return bound && level < 5 ? this.eraseName(bound.name, typeParameters, level + 1) : 'java.lang.Object';
    }
    const found = this.types.resolve(name, this.owner);
    if (found.kind === 'script') return found.is.fullName;
    return found.kind === 'library' ? found.is.name : name;
  }

  private classParameters(): readonly TypeParameter[] {
    const found: TypeParameter[] = [];
    for (let one = this.owner; one !== undefined; one = one.isStatic ? undefined : one.outer) {
      if (one.declaration.kind === 'ClassDeclaration') found.push(...one.declaration.typeParameters);
    }
    return found;
  }
}

export function keyOf({ name, types }: Signature): string {
  return `${name}(${types.join(',')})`;
}

/** The signatures that default values add: one less for each default, from the last to the first. */
export function variantsOf(signature: Signature, parameters: readonly Parameter[]): Signature[] {
  const variants: Signature[] = [];
  const kept = parameters.map((_, index) => index);
  for (let index = parameters.length - 1; index >= 0; index--) {
    if (parameters[index]?.defaultValue === undefined) continue;
    kept.splice(index, 1);
    variants.push({ name: signature.name, types: kept.map((at) => signature.types[at] ?? '') });
  }
  return variants;
}

/** `name(String, int)` as people read it. */
export function describeSignature({ name, types }: Signature): string {
  return `${name}(${types.map(lastPart).join(', ')})`;
}
