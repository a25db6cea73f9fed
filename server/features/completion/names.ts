import { CompletionItemKind } from 'vscode-languageserver-types';
import { importWriter } from '../../groovy/importEdit';
import { lastPart } from '../../groovy/nodeFacts';
import {
  classNamesIn,
  classPackages,
  DEFAULT_CLASSES,
  DEFAULT_PACKAGES,
  topClassNamesIn,
} from '../../groovy/data/classNames';
import { variablesOf } from '../../rules/catalogueVariables';
import { namesInScope, type NameInScope } from '../namesInScope';
import { type RuleDocument } from '../ruleDocument';
import { type Candidate } from './candidate';
import { snippetCandidates } from './snippets';

const ranks = { local: 0, variable: 1, method: 1, class: 3, keyword: 4, imported: 6 } as const;

const statementWords = 'if for while switch try return throw def import class assert break continue'.split(' ');
const valueWords = 'new true false null instanceof in as this'.split(' ');

/** What can stand by itself: names of the text, variables of the tracker, classes, words of Groovy. */
export function nameCandidates(
  document: RuleDocument,
  offset: number,
  typed: string,
  beginsStatement: boolean,
): Candidate[] {
  const { kind, platform } = document.identity;
  const own = namesInScope(document, offset).map((one, at) => ofText(document, one, at));
  const variables = kind === undefined ? [] : variablesOf(kind, platform);
  const words = beginsStatement ? [...statementWords, ...valueWords] : valueWords;
  return unique([
    ...own,
    ...variables.map((variable): Candidate => ({
      label: variable.name,
      kind: variable.role === 'helper' ? CompletionItemKind.Module : CompletionItemKind.Variable,
      rank: ranks.variable + (variable.role === 'record' || variable.role === 'replica' ? 0 : 0.5),
      description: variable.type,
      about: { of: 'variable', name: variable.name, kind: kind ?? '', ...(platform !== undefined && { platform }) },
    })),
    ...(/^\p{Lu}/u.test(typed) ? classCandidates(document) : []),
    ...(beginsStatement ? snippetCandidates(document) : []),
    ...words.map((label): Candidate => ({ label, kind: CompletionItemKind.Keyword, rank: ranks.keyword })),
  ]);
}

/** A nearer name stands before a farther one. */
function ofText(document: RuleDocument, one: NameInScope, at: number): Candidate {
  const rank = ranks.local + Math.min(at, 90) / 100;
  switch (one.kind) {
    case 'method': {
      const parameters = one.node.parameters.map(({ start, end }) => document.text.slice(start, end));
      return {
        label: one.name,
        kind: CompletionItemKind.Function,
        rank: ranks.method,
        signature: `(${parameters.join(', ')})`,
        ...(parameters.length > 0 ? { snippet: `${one.name}($0)`, plain: one.name } : { plain: `${one.name}()` }),
      };
    }
    case 'class':
      return { label: one.name, kind: CompletionItemKind.Class, rank: ranks.class };
    default:
      return { label: one.name, kind: CompletionItemKind.Variable, rank };
  }
}

/** Classes that need no import, those that lie around, and those that get one. */
export function classCandidates(document: RuleDocument): Candidate[] {
  const { parsed, text } = document;
  const imported = new Set(
    parsed.script.statements.flatMap((one) => (one.kind === 'ImportDeclaration' && !one.star ? [one.name.text] : [])),
  );
  const importOf = importWriter(parsed.script, text);
  const plain = (label: string, description: string): Candidate => ({
    label,
    kind: CompletionItemKind.Class,
    rank: ranks.class,
    description,
  });
  const withoutImport = DEFAULT_PACKAGES.flatMap((home) => classNamesIn(home).map((name) => plain(name, home)));
  const single = DEFAULT_CLASSES.map((name) => plain(lastPart(name), 'java.math'));
  const around = [...document.neighborClasses].map((name) => plain(name, 'in the workspace'));
  const others = classPackages()
    .filter((home) => !DEFAULT_PACKAGES.some((known) => known === home))
    .flatMap((home) =>
      topClassNamesIn(home).map((name): Candidate => {
        const fullName = `${home}.${name}`;
        const known = { ...plain(name, home), rank: usualPackages.has(home) ? ranks.class + 0.5 : ranks.imported };
        return imported.has(fullName) || text.includes(`import ${home}.*`)
          ? known
          : { ...known, also: importOf(fullName) };
      }),
    );
  return unique([...around, ...withoutImport, ...single, ...others]);
}

/** Packages that rules import from most. */
const usualPackages: ReadonlySet<string> = new Set([
  'groovy.json',
  'groovy.xml',
  'groovy.time',
  'groovy.transform',
  'java.text',
  'java.time',
  'java.time.format',
  'java.time.temporal',
  'java.util.regex',
  'java.util.stream',
  'java.nio.charset',
  'java.security',
]);

function unique(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const one of candidates) {
    // Classes of one name in several packages are all offered.
    const key = one.kind === CompletionItemKind.Class ? `${one.label} ${one.description}` : one.label;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}
