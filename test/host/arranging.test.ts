import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Row } from '../../client/connections/model/row';
import { commands } from '../../client/ids';
import { type Move } from '../client/wizard/scriptedAsk';
import { talking } from './scriptedTalk';
import { extensionApi } from './support';

describe('the layout of the connections', () => {
  const run = (command: string, ...moves: Move[]) => talking({ moves }, () => vscode.commands.executeCommand(command));
  const arrange = (id: string) => run(commands.arrangeConnections, { pick: id });
  const message = async () => (await extensionApi()).connectionsSummary().message;
  const labels = async (row?: Row) => (await (await extensionApi()).connectionRows(row)).map(({ label }) => label);
  const all = ['acme_to_globex', 'globex_to_acme'];

  before(async () => (await extensionApi()).connections());
  afterEach(async () => {
    for (const id of ['name', 'list', 'all']) await arrange(id);
    assert.equal(await message(), '');
    assert.deepEqual(await labels(), all);
  });

  it('is another order when that is chosen, which the view says', async () => {
    await arrange('state');
    assert.equal(await message(), 'Sorted by state');
    await arrange('contact');
    assert.equal(await message(), 'Sorted by last contact');
    const { ask } = await arrange('name');
    const { choices = [] } = ask.shown[0]?.choice ?? {};
    assert.deepEqual(
      choices.filter(({ description }) => description !== undefined).map(({ id, description }) => [id, description]),
      [
        ['contact', 'chosen'],
        ['list', 'chosen'],
        ['all', 'chosen'],
      ],
    );
  });

  it('has groups when that is chosen', async () => {
    await arrange('groups');
    const [group, ...others] = await (await extensionApi()).connectionRows();
    assert.deepEqual([group?.label, others], ['Only in the workspace', []]);
    assert.deepEqual(await labels(group), all);
  });

  it('shows only what has the typed words, and what it showed before when Filter Connections is left', async () => {
    const filtered = 'Filter "acme_to": 1 of 2 connections';
    await run(commands.filterConnections, { type: 'acme_to' });
    assert.equal(await message(), filtered);
    assert.deepEqual(await labels(), ['acme_to_globex']);
    const { ask } = await run(commands.filterConnections, { escape: 'nobody' });
    assert.equal(ask.shown[0]?.text?.value, 'acme_to');
    assert.equal(await message(), filtered);
    await run(commands.filterConnections, { type: '' });
    assert.equal(await message(), '');
  });
});
