import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { type Move } from '../client/wizard/scriptedAsk';
import { talking } from './scriptedTalk';
import { closeAllEditors, diagnosticsOf } from './support';

describe('New Rule', () => {
  afterEach(closeAllEditors);

  const newRule = (...moves: Move[]) => talking({ moves }, () => vscode.commands.executeCommand(commands.newRule));

  it('opens an untitled rule that says what it is and is checked', async () => {
    const { ask } = await newRule({ pick: 'incoming' }, { pick: 'zendesk' });
    assert.deepEqual(
      ask.shown.map(({ place }) => [place.title, place.step, place.totalSteps]),
      [
        ['New Rule', 1, 2],
        ['New Rule', 2, 2],
      ],
    );
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.languageId, 'sync-rule');
    assert.equal(editor.document.getText(), '// sync-rule: incoming zendesk\n\n');
    assert.equal(editor.selection.active.line, 2);
    await editor.edit((edit) => edit.insert(editor.selection.active, 'if ('));
    await diagnosticsOf(editor.document.uri, (found) => found.length === 1);
  });

  it('leaves nothing behind when it is left', async () => {
    await newRule('escape');
    await newRule('accept', 'escape');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
