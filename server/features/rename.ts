import { type Position, type Range, type TextEdit } from 'vscode-languageserver-types';
import { parse } from '../groovy/parse';
import { toOffset, toRange } from './convert';
import { NameSearch } from './namesInScope';
import { declarationsOf } from './navigation';
import { occurrencesOf } from './occurrences';
import { type RuleDocument } from './ruleDocument';
import { type SymbolHere, symbolAt } from './symbolAt';
import { trackerVariable } from './trackerVariable';

/** Why something cannot be renamed, in whole sentences. */
export interface Refusal {
  readonly refusal: string;
}

/** The name at a position, when it can be renamed. */
export function prepareRename(
  document: RuleDocument,
  position: Position,
): { range: Range; placeholder: string } | Refusal {
  const here = renamable(document, position);
  if ('refusal' in here) return here;
  const { start, end } = here.range;
  return { range: toRange(document.lines, here.range), placeholder: document.text.slice(start, end) };
}

/** The edits that give the thing named at a position another name, everywhere in the text. */
export function rename(document: RuleDocument, position: Position, newName: string): TextEdit[] | Refusal {
  const here = renamable(document, position);
  if ('refusal' in here) return here;
  const { symbol, range } = here;
  if (!isPlainName(newName)) {
    return {
      refusal: `'${newName}' is no name: take letters, digits and '_', with a letter first, and none of Groovy's own words.`,
    };
  }
  if (document.text.slice(range.start, range.end) === newName) return [];
  const occurrences = occurrencesOf(document, symbol);
  if (symbol.kind !== 'field' && trackerVariable(document, newName)) {
    return { refusal: `'${newName}' is a name that the tracker gives to this rule. Choose another one.` };
  }
  const search = new NameSearch(document.types, newName);
  const taken = symbol.kind !== 'field' && occurrences.some(({ node }) => search.isSeenAt(node));
  if (taken || isTaken(document, newName))
    return { refusal: `There is a '${newName}' here already. Choose another name.` };
  return occurrences.map((one) => ({ range: toRange(document.lines, one), newText: newName }));
}

function renamable(document: RuleDocument, position: Position): SymbolHere | Refusal {
  const here = symbolAt(document, toOffset(document.lines, position));
  if (here === undefined) return { refusal: 'There is no name here that could be changed.' };
  const { symbol } = here;
  const name = document.text.slice(here.range.start, here.range.end);
  if (symbol.kind === 'path') {
    return { refusal: `'${name}' is a field of the tracker or of the other side. Its name cannot be changed here.` };
  }
  if (symbol.kind === 'variable' && symbol.declared.kind === 'it') {
    return { refusal: "'it' is Groovy's own name. Give the closure a parameter, as in '{ comment -> … }'." };
  }
  if (symbol.kind === 'class' && symbol.declaration === undefined) {
    return { refusal: `'${name}' is declared in another file, which is named like the class. Rename it there.` };
  }
  if (declarationsOf(document, symbol).length > 0) return here;
  return { refusal: `'${name}' is not declared in this script: the tracker gives it. Its name cannot be changed.` };
}

/** Whether Groovy takes a text as the name of a variable. */
function isPlainName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return false;
  const { errors, script } = parse(`def ${name} = 1\nuse(${name})`);
  const [first] = script.statements;
  return errors.length === 0 && first?.kind === 'VariableDeclaration' && first.declarators[0]?.name.text === name;
}

/** A name somewhere else could come to mean what is renamed, when a wider scope is. */
function isTaken({ parsed, text }: RuleDocument, name: string): boolean {
  if (!text.includes(name)) return false;
  return parsed.script.statements.some((one) => {
    if (one.kind === 'MethodDeclaration' && one.name.kind === 'Name') return one.name.text === name;
    return one.kind === 'ClassDeclaration' && one.name.text === name;
  });
}
