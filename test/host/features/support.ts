import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, sampleFile } from '../support';

/** Says what an unsaved rule is, so that it is checked and completed like one in a connection's folder. */
export const incoming = '// sync-rule: incoming jira-cloud\n';

export interface OpenedRule {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
  /** Where the text is marked; at its end where it is not. */
  readonly position: vscode.Position;
}

/** Opens an unsaved rule in an editor. One place in the text may be marked with `¦`. */
export async function openRule(marked: string): Promise<OpenedRule> {
  await extensionApi();
  const mark = marked.indexOf('¦');
  const content = marked.replace('¦', '');
  const document = await vscode.workspace.openTextDocument({ language: 'sync-rule', content });
  await vscode.window.showTextDocument(document);
  return { document, uri: document.uri, position: document.positionAt(mark < 0 ? content.length : mark) };
}

/** Opens a rule of the sample in an editor; the position is where the words begin in it, and `further` behind that. */
export async function openSampleRule(path: string, words = '', further = 0): Promise<OpenedRule> {
  await extensionApi();
  const document = await vscode.workspace.openTextDocument(sampleFile(path));
  await vscode.window.showTextDocument(document);
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${path} has no "${words}"`);
  return { document, uri: document.uri, position: document.positionAt(at + further) };
}

/** Runs one of VS Code's `vscode.execute...` commands; an empty list where it answers nothing. */
export async function ask<T>(command: string, ...parameters: unknown[]): Promise<T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(`vscode.${command}`, ...parameters)) ?? [];
}

/** A document's text with edits put in. */
export function withEdits(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  let text = document.getText();
  const fromTheEnd = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
  for (const { range, newText } of fromTheEnd)
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  return text;
}

/** The text of one Markdown or plain part of a hover or an item's documentation. */
export function textOf(content: string | { readonly value: string } | undefined): string {
  return typeof content === 'object' ? content.value : (content ?? '');
}

/** To be called in a `describe`: the extension runs before its tests, and no editor is left open after each. */
export function useExtension(): void {
  before(extensionApi);
  afterEach(closeAllEditors);
}
