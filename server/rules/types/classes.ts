import { type Type } from '../../groovy/ast';
import { type NameSet } from '../../groovy/compile/resolve';
import { findDefaultClass } from '../../groovy/data/classNames';
import { findHubType, findHubTypeOfClass } from '../catalogueTypes';
import { fullNameOf, isPrimitive, membersOf } from '../members';
import { typeOfAround, type TypesAround } from './around';
import { type Definitions } from './definitions';
import { anyType, named, type RuleType, settle } from './ruleType';

/** What the names of classes in a text mean. */
export class Classes {
  private readonly imported = new Map<string, string>();

  constructor(
    private readonly definitions: Definitions,
    private readonly around: NameSet,
    private readonly types: TypesAround | undefined,
  ) {
    for (const { name, star, isStatic, alias } of definitions.imports) {
      if (star || isStatic) continue;
      this.imported.set(alias?.text ?? name.text.slice(name.text.lastIndexOf('.') + 1), name.text);
    }
  }

  /** The type of the instances of a class, by its simple or full name; nothing where the class is not known. */
  named(name: string): RuleType | undefined {
    const own = this.definitions.classes.get(name);
    if (own) return { ...named(name), declared: own };
    const full = this.imported.get(name) ?? name;
    // The compiler looks among the files around only for what is neither imported nor there by default.
    const ofWorkspace = findDefaultClass(full) ? undefined : this.types?.classNamed(full);
    if (ofWorkspace) return typeOfAround(ofWorkspace);
    if (full === name && !findDefaultClass(name) && this.around.has(name)) return undefined;
    const hub = findHubTypeOfClass(full);
    if (hub) return named(hub.name);
    const library = membersOf(full);
    if (!library) return undefined;
    // The catalogue may have a type of that name; then the class goes by its full name.
    const isPlain = !findHubType(library.name) && fullNameOf(library.name) === library.fullName;
    const raw = library.typeParameters.map(() => anyType);
    return settle(named(isPlain ? library.name : library.fullName, ...raw));
  }

  /** The type that a type in the text names; `any` where nothing is known of it. */
  written(type: Type): RuleType {
    const base = this.writtenPlain(type);
    let built = base;
    for (let at = 0; at < type.dimensions; at++) built = { kind: 'array', element: built };
    return built;
  }

  private writtenPlain(type: Type): RuleType {
    if (type.name === 'def' || type.name === 'var' || type.name === '?') return anyType;
    if (/^[a-z]+$/.test(type.name)) return isPrimitive(type.name) ? settle(named(type.name)) : anyType;
    const known = this.named(type.name);
    if (!known) return anyType;
    const given = type.typeArguments?.map((one) => this.written(one)) ?? [];
    if (known.kind !== 'named' || given.length === 0 || given.length !== known.arguments.length) return known;
    return { ...known, arguments: given };
  }
}
