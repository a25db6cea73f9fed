import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Expression, type Property } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { forEachNode } from '../../groovy/children';
import { type RuleDocument } from '../ruleDocument';
import { type Candidate } from './candidate';

/** The names behind which only quoted ones stand that nobody can list: those of custom fields. */
const field = 'customFields';

/** The custom fields that the text itself names somewhere, and those the workspace's catalogue tells of. */
export function quotedNames(document: RuleDocument, object: Expression): Candidate[] {
  const inner = unwrap(object);
  if (inner.kind !== 'Property' || inner.name.kind !== 'Name' || inner.name.text !== field) return [];
  const names = new Map<string, string>();
  for (const { name, type } of document.customFields) names.set(name, type ?? 'custom field');
  forEachNode(document.parsed.script, (node) => {
    const name = node.kind === 'Property' && node !== inner ? nameBehind(node) : undefined;
    if (name !== undefined && name !== '' && !names.has(name)) names.set(name, 'in this script');
  });
  return [...names].map(([label, description]) => ({ label, kind: CompletionItemKind.Field, rank: 0, description }));
}

function nameBehind({ object, name }: Property): string | undefined {
  const inner = unwrap(object);
  const isField = inner.kind === 'Property' && inner.name.kind === 'Name' && inner.name.text === field;
  return isField && name.kind === 'StringLiteral' ? name.value : undefined;
}
