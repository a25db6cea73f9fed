import { type ClassDeclaration } from '../ast';
import { type Base } from '../ast/base';
import { type Parser } from './parser';

/** What Groovy's parser refuses in the header of a class. */
export function checkHeader(p: Parser, declaration: ClassDeclaration): void {
  const { form, header, name, superTypes, interfaces, typeParameters } = declaration;
  const refuse = (start: number, end: number, message: string) => {
    p.remark('syntax/class-header', start, end, message);
  };
  const first = (nodes: readonly Base[], message: string) => {
    const node = nodes[0];
    if (node !== undefined) refuse(node.start, node.end, message);
  };
  if (name.text === 'var') refuse(name.start, name.end, "'var' cannot be the name of a class.");
  if (form === 'record') {
    if (header === undefined)
      refuse(name.start, name.end, "A record needs its components in parentheses: 'record Point(int x, int y) {}'.");
    first(superTypes, 'A record extends no class.');
  } else if (header !== undefined) {
    refuse(name.start, name.end, `Only a record has components in parentheses, not a ${form}.`);
  }
  if (form === 'enum') {
    first(typeParameters, 'An enum has no type parameters.');
    first(superTypes, 'An enum extends no class.');
  }
  if (form === '@interface') {
    first(typeParameters, 'An annotation has no type parameters.');
    first(superTypes, 'An annotation extends nothing.');
    first(interfaces, 'An annotation implements nothing.');
  }
  if (form === 'interface') first(interfaces, "An interface implements nothing; it 'extends' other interfaces.");
  if (form === 'class' || form === 'trait') first(superTypes.slice(1), `A ${form} extends only one other.`);
  checkSealing(declaration, refuse);
}

function checkSealing(
  declaration: ClassDeclaration,
  refuse: (start: number, end: number, message: string) => void,
): void {
  const { form, modifiers, permits, name } = declaration;
  const find = (keyword: string) =>
    modifiers.find((modifier) => modifier.kind === 'Modifier' && modifier.keyword === keyword);
  const sealed = find('sealed');
  const nonSealed = find('non-sealed');
  const either = nonSealed ?? sealed;
  if (sealed === undefined && permits.length > 0) {
    refuse(name.start, name.end, "Only a 'sealed' type permits classes.");
  }
  if (either === undefined) return;
  if (sealed !== undefined && nonSealed !== undefined) {
    refuse(nonSealed.start, nonSealed.end, "A type cannot be both 'sealed' and 'non-sealed'.");
  } else if (form === 'record' || form === 'enum' || form === '@interface') {
    refuse(either.start, either.end, `This modifier is not allowed for a ${form}.`);
  } else if (find('final') !== undefined) {
    refuse(either.start, either.end, "A final type can be neither 'sealed' nor 'non-sealed'.");
  }
}
