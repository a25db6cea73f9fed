import { type Property } from '../../groovy/ast';

/** The name behind a dot where the text spells it; nothing where it is worked out when the rule runs. */
export function fixedName(name: Property['name']): { readonly text: string; readonly isQuoted: boolean } | undefined {
  if (name.kind === 'Name') return { text: name.text, isQuoted: false };
  if (name.kind === 'StringLiteral') return { text: name.value, isQuoted: true };
  return undefined;
}
