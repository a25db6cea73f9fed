import { type DocumentLink } from 'vscode-languageserver-types';
import { pageOfCode } from '../rules/codes';
import { findPlatform, findScriptKind } from '../rules/catalogue';
import { toRange } from './convert';
import { type RuleDocument } from './ruleDocument';

const comment = /^(?:\/\/+|\/\*+)[ \t]*(sync-rule(?:-ignore(?:-file)?)?[ \t]*:?)([^:\r\n]*)/;

/**
 * Links in the comments that the extension reads: from a code to what is written about it, from a kind or platform to the
 * vendor's page.
 */
export function documentLinks({ parsed, lines, text }: RuleDocument): DocumentLink[] {
  return parsed.comments.flatMap(({ start, end }) => {
    const match = comment.exec(text.slice(start, end));
    if (!match) return [];
    const [opening, , words = ''] = match;
    const from = start + opening.length - words.length;
    return [...words.matchAll(/[^\s,]+/g)].flatMap(({ 0: word, index }) => {
      const target = targetOf(word);
      const range = toRange(lines, { start: from + index, end: from + index + word.length });
      return target === undefined ? [] : [{ range, target }];
    });
  });
}

function targetOf(word: string): string | undefined {
  const source = (findPlatform(word) ?? findScriptKind(word))?.source;
  return source?.startsWith('https:') ? source : pageOfCode(word);
}
