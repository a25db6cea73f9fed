import { CompletionItemKind } from 'vscode-languageserver-types';
import { findPlatform, findScriptKind, type Platform, platforms } from '../../rules/catalogue';
import { joinWords } from '../../text/suggest';
import { type RuleDocument } from '../ruleDocument';
import { type Candidate } from './candidate';
import snippetList from './snippets.json';

/** A piece of a rule with places to fill, in the syntax that editors know. */
export interface RuleSnippet {
  readonly title: string;
  /** What somebody types to get it. */
  readonly prefix: string;
  /** In which rule and for which platforms it is, and what it does, in whole sentences. */
  readonly description: string;
  /** Lines are indented by tabs, which editors turn into what the file has. */
  readonly body: string;
  /** Ids of the kinds of script, and of the platforms, that it is for. */
  readonly kinds: readonly string[];
  readonly platforms: readonly string[];
}

/** An entry of `snippets.json`. */
interface SnippetEntry {
  readonly title: string;
  readonly prefix: string;
  readonly kinds: readonly string[];
  readonly about: string;
  /** One text for each group of platforms; for all when none are named. `«record»` is what the platform calls its record. */
  readonly variants: readonly { readonly platforms?: readonly string[]; readonly body: readonly string[] }[];
}

const entries: readonly SnippetEntry[] = snippetList;

/**
 * The snippets for a kind of script on a platform. Where the platform is not known, those for all of them: then the name
 * of the record is the first place to fill.
 */
export function snippetsFor(kind: string, platform?: string): RuleSnippet[] {
  return allSnippets(platform).filter(({ kinds }) => kinds.includes(kind));
}

/** Every snippet, for one platform or for all. */
export function allSnippets(platform?: string): RuleSnippet[] {
  return entries.flatMap((entry) =>
    entry.variants
      .map(({ platforms: ids = platforms.map(({ id }) => id), body }, at) => ({ ids, body: body.join('\n'), at }))
      .filter(({ ids }) => platform === undefined || ids.includes(platform))
      .map(({ ids, body, at }): RuleSnippet => {
        const meant = (platform === undefined ? ids : [platform]).flatMap((id) => findPlatform(id) ?? []);
        const isOther = platform === undefined && at > 0;
        return {
          title: isOther ? `${entry.title} (${labelsOf(meant)})` : entry.title,
          prefix: entry.prefix,
          description: describe(entry, platform === undefined ? meant : []),
          body: nameRecord(body, [...new Set(meant.map(({ record }) => record))]),
          kinds: entry.kinds,
          platforms: ids,
        };
      }),
  );
}

/** Snippets for what a rule is, where a statement may begin. */
export function snippetCandidates({ identity: { kind, platform } }: RuleDocument): Candidate[] {
  if (kind === undefined) return [];
  return snippetsFor(kind, platform).map(({ title, prefix, description, body }) => {
    const plain = withoutPlaces(body);
    return {
      label: prefix,
      kind: CompletionItemKind.Snippet,
      rank: 2,
      description: title,
      snippet: body,
      plain,
      about: { of: 'text', text: `${description}\n\n\`\`\`groovy\n${plain}\n\`\`\`` },
    };
  });
}

const place = /\\([$}\\])|\$(\d+)|\$\{(\d+):([^{}]*)\}|\$\{(\d+)\|([^|]*)\|\}/g;

/** The text that a snippet leaves when somebody takes every default, the first of several; indented by four blanks. */
export function withoutPlaces(body: string): string {
  const defaults = new Map<string, string>();
  for (const [, , , number = '', text = '', choice = '', words = ''] of body.matchAll(place)) {
    if (number) defaults.set(number, text);
    if (choice) defaults.set(choice, words.split(',')[0] ?? '');
  }
  return body
    .replace(place, (_, escaped?: string, plain?: string, number?: string, _text?: string, choice?: string) => {
      return escaped ?? defaults.get(plain ?? number ?? choice ?? '') ?? '';
    })
    .replaceAll('\t', '    ');
}

/** Where several names may be meant, the name becomes the first place to fill, and the others move on by one. */
function nameRecord(body: string, [only = '', ...others]: readonly string[]): string {
  if (others.length === 0) return body.replaceAll('«record»', only);
  if (!body.includes('«record»')) return body;
  return body
    .replace(/(?<!\\)(\$\{?)([1-9]\d*)/g, (_, before: string, number: string) => `${before}${Number(number) + 1}`)
    .replace('«record»', `\${1|${[only, ...others].join(',')}|}`)
    .replaceAll('«record»', '$1');
}

function describe({ kinds, about }: SnippetEntry, meant: readonly Platform[]): string {
  const rules = kinds.map((kind) => findScriptKind(kind)?.label ?? kind);
  const where = rules.map((label, at) => (at === 0 ? label : label.toLowerCase()));
  const forWhom = meant.length === 0 || meant.length === platforms.length ? '' : ` For ${labelsOf(meant)}.`;
  return `${joinWords(where, 'and')}: ${about}${forWhom}`;
}

function labelsOf(meant: readonly Platform[]): string {
  return joinWords(
    meant.map(({ label }) => label),
    'and',
  );
}
