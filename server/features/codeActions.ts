import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import { changeableCodes } from '../rules/codes';
import { type Diagnostic } from '../rules/diagnostic';
import { fixesForAll } from '../rules/fixes';
import { lineEndOf } from '../text/lines';
import { type Range as OffsetRange } from '../text/range';
import { toOffset, toRange } from './convert';
import { diagnostics } from './diagnostics';
import { type RuleDocument } from './ruleDocument';

/** Kinds of actions that are offered; the last one is what "fix all" and "on save" ask for. */
export const codeActionKinds = [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.syncRules`] as const;

const [, fixAllKind] = codeActionKinds;

/**
 * What can be done about the problems in a range: the fix of each, one fix for all of them, and comments that keep silent
 * about one. `only` are the kinds that are asked for.
 */
export function codeActions(document: RuleDocument, range: Range, only?: readonly string[]): CodeAction[] {
  const asks = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const { lines, uri, problems: found } = document;
  const start = toOffset(lines, range.start);
  const end = toOffset(lines, range.end);
  const touches = (one: OffsetRange) => one.start <= end && one.end >= start;
  const here = found.filter((one) => touches(one) || (one.fix !== undefined && touches(one.fix)));
  const actions: CodeAction[] = [];
  if (asks(CodeActionKind.QuickFix)) {
    const shown = here.map((one) => ({ one, shown: diagnostics(uri, document.text, [one]) }));
    for (const { one, shown: solved } of shown) {
      if (!one.fix) continue;
      const edits = [{ range: toRange(lines, one.fix), newText: one.fix.text }];
      const fix = action(uri, one.fix.title, CodeActionKind.QuickFix, edits);
      actions.push({ ...fix, diagnostics: solved, isPreferred: true });
    }
    for (const { one, shown: silenced } of shown)
      actions.push(...ignoring(document, one).map((each) => ({ ...each, diagnostics: silenced })));
  }
  // Offered in the light bulb's list only where there is a problem; asked for by name, always.
  if (asks(fixAllKind) && (only !== undefined || here.length > 0)) {
    const fixes = fixesForAll(found);
    const edits = fixes.map((fix) => ({ range: toRange(lines, fix), newText: fix.text }));
    if (edits.length > 0) actions.push(action(uri, 'Fix all problems that can be fixed', fixAllKind, edits));
  }
  return actions;
}

function action(uri: string, title: string, kind: string, edits: TextEdit[]): CodeAction {
  return { title, kind, edit: { changes: { [uri]: edits } } };
}

/** Comments above the line and at the top of the file, for what may be ignored. */
function ignoring(document: RuleDocument, { code, start }: Diagnostic): CodeAction[] {
  if (!changeableCodes.includes(code) || code === 'rule/suppression') return [];
  const { lines, text, uri } = document;
  const eol = lineEndOf(text);
  const lineStart = lines.lineStart(lines.position(start).line);
  const indentation = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const insert = (offset: number, newText: string): TextEdit[] => [
    { range: toRange(lines, { start: offset, end: offset }), newText },
  ];
  const top = topOfFile(document);
  return [
    action(
      uri,
      `Ignore '${code}' in this line`,
      CodeActionKind.QuickFix,
      insert(lineStart, `${indentation}// sync-rule-ignore ${code}${eol}`),
    ),
    action(
      uri,
      `Ignore '${code}' in this file`,
      CodeActionKind.QuickFix,
      insert(top, `// sync-rule-ignore-file ${code}${eol}`),
    ),
  ];
}

/** Behind the comment that says what the rule is, where there is one; never in front of `#!`. */
function topOfFile({ lines, text }: RuleDocument): number {
  let line = 0;
  while (
    line < lines.lineCount - 1 &&
    /^(?:#!|\s*\/\/+\s*sync-rule\b)/.test(text.slice(lines.lineStart(line), lines.lineEnd(line)))
  )
    line++;
  return lines.lineStart(line);
}
