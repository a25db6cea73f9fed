import { type DocumentLink } from 'vscode-languageserver-types';
import { anchorOfCode, changeableCodes } from '../rules/codes';
import { findPlatform, findScriptKind } from '../rules/catalogue';
import { toRange } from './convert';
import { type RuleDocument } from './ruleDocument';

const comment = /^(?:\/\/+|\/\*+)[ \t]*(sync-rule(?:-ignore(?:-file)?)?[ \t]*:?)([^:\r\n]*)/;

/**
 * Links in the comments that the extension reads: from a code to what is written about it, from a kind or platform to the
 * vendor's page. `pageOfChecks` is the address of the page about the checks.
 */
export function documentLinks({ parsed, lines, text }: RuleDocument, pageOfChecks: string): DocumentLink[] {
  return parsed.comments.flatMap(({ start, end }) => {
    const match = comment.exec(text.slice(start, end));
    if (!match) return [];
    const [opening, , words = ''] = match;
    const from = start + opening.length - words.length;
    return [...words.matchAll(/[^\s,]+/g)].flatMap(({ 0: word, index }) => {
      const target = targetOf(word, pageOfChecks);
      const range = toRange(lines, { start: from + index, end: from + index + word.length });
      return target === undefined ? [] : [{ range, target }];
    });
  });
}

function targetOf(word: string, pageOfChecks: string): string | undefined {
  const source = (findPlatform(word) ?? findScriptKind(word))?.source;
  if (source?.startsWith('https:')) return source;
  const anchor = anchorOfCode(word);
  if (anchor !== undefined) return `${pageOfChecks}#${anchor}`;
  return changeableCodes.includes(word) ? `${pageOfChecks}#${word.split('/')[0]}` : undefined;
}
