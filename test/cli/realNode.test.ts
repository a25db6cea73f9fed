import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ConnectionInfo, type Initiated, type OperationName } from '../../server/node/api/contract';
import { type Call, type Handler } from '../../server/node/api/handler';
import { operations } from '../../server/node/api/operations';
import { handlers } from '../../server/node/operations/all';
import { runningNode, type TestNode } from '../node/runningNode';
import { World } from '../node/world';
import { FakeNode } from './fakeNode';
import { readJson, type Run, runWith } from './nodeKit';
import { makeFolder } from './program';

/** The operations of a real node, one after the other in its simulated world. */
function serve(node: TestNode): FakeNode {
  const names = Object.keys(operations) as OperationName[];
  let before: Promise<unknown> = Promise.resolve();
  const one = <Name extends OperationName>(name: Name) => {
    const handler: Handler<Name> = handlers[name];
    return (call: Call<Name>) => {
      const result = before.then(() => node.world.act(() => handler(node, call)));
      before = result.catch(() => undefined);
      return result;
    };
  };
  return new FakeNode(Object.fromEntries(names.map((name) => [name, one(name)])));
}

/** Two nodes that can call each other, and the command line beside each of them. */
async function withTwoNodes(action: (left: Run, right: Run) => Promise<void>): Promise<void> {
  const world = new World(1);
  const nodes = [await runningNode(world, 'left', 1), await runningNode(world, 'right', 2)].map(serve);
  await Promise.all(nodes.map((node) => node.start()));
  const [left, right] = nodes.map(runWith);
  assert.ok(left && right);
  try {
    await action(left, right);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
}

const initiate = ['connections', 'initiate', '--type=public', '--url=https://right.example/sync', '--partner=right'];
const template = ['--template=basic-fields', '--set=project=ABC', '--yes'];

describe('the command line with real nodes', () => {
  it('takes a connection from nothing to Active, pauses and removes it', () =>
    withTwoNodes(async (left, right) => {
      const told = await left([...initiate, ...template, '--code-only']);
      assert.equal(told.code, 0, told.stderr);
      const code = told.stdout.trim();
      assert.match(code, /^xsi1_/);
      const shown = await right(['accept', code, '--dry-run']);
      assert.equal(shown.code, 0, shown.stderr);
      assert.match(shown.stdout, /^Invitation from: left$/m);
      assert.match(shown.stdout, /^Sends: .*\bsummary\b/m);
      const accepted = await right(['accept', '-', ...template, '--name=right_to_left'], { input: `> ${code}` });
      assert.deepEqual(
        [accepted.code, accepted.stdout],
        [0, "The connection 'right_to_left': Active.\n"],
        accepted.stderr,
      );
      const listed = await left(['connections', 'list', '--state=active']);
      assert.match(listed.stdout, /^left_to_right +Active +public +right +version 1 /m);
      const again = await right(['accept', code, ...template]);
      assert.equal(again.code, 1);
      const own = await left(['accept', code, ...template]);
      assert.match(own.stderr, /^sync-rules: Own invitation\./);
      const paused = await left(['connections', 'deactivate', 'LEFT_to_right', '--why=upgrade']);
      assert.equal(paused.stdout, "The connection 'left_to_right': Deactivated by this side.\n");
      await left(['connections', 'refresh', 'left_to_right']);
      const there = await right(['connections', 'show', 'right_to_left']);
      assert.match(there.stdout, /^State: +Deactivated by the other side$/m);
      const active = await left(['connections', 'activate', 'left_to_right']);
      assert.equal(active.stdout, "The connection 'left_to_right': Active.\n");
      const shownHere = await readJson(left, ['connections', 'show', 'left_to_right', '--history']);
      const { history } = shownHere as { history: unknown[] };
      assert.ok(history.length >= 3);
      const removed = await right(['connections', 'remove', 'right_to_left'], { answers: ['y'] });
      assert.equal(removed.code, 0, removed.stderr);
      assert.ok(removed.stderr.split('\n').length > 1);
    }));

  it('shows, renews and takes back an invitation, and sees that one was declined', () =>
    withTwoNodes(async (left, right) => {
      const { connection, invitation } = (await readJson(left, [...initiate, ...template])) as Initiated;
      const again = await left(['connections', 'invite', connection.name, '--code-only']);
      assert.equal(again.stdout.trim(), invitation?.code);
      const renewed = await left(['connections', 'invite', connection.name, '--renew', '--lifetime=2h', '--code-only']);
      assert.notEqual(renewed.stdout.trim(), invitation?.code);
      const old = await right(['accept', invitation?.code ?? '', ...template]);
      assert.deepEqual([old.code, old.stderr.split('.')[0]], [1, 'sync-rules: Invitation withdrawn']);
      const declined = await right(['connections', 'decline', renewed.stdout.trim(), '--yes', '--why=wrong side']);
      assert.equal(declined.code, 0, declined.stderr);
      const { phase } = (await readJson(left, ['connections', 'show', connection.id])) as ConnectionInfo;
      assert.equal(phase, 'declined');
      const second = (await readJson(left, [...initiate, ...template, '--name=second', '--strict'])) as Initiated;
      const withdrawn = await left(['connections', 'invite', second.connection.id, '--withdraw', '--yes']);
      assert.deepEqual(
        [withdrawn.code, withdrawn.stdout],
        [0, "The connection 'second': Pending, invitation withdrawn.\n"],
      );
      const listed = await left(['connections', 'list']);
      assert.match(listed.stdout, /^left_to_right +Pending, invitation declined +public/m);
      assert.match(listed.stdout, /^second +Pending, invitation withdrawn +public/m);
    }));

  it('gets, publishes, compares and rolls back rules', () =>
    withTwoNodes(async (left) => {
      const { connection } = (await readJson(left, [...initiate, ...template])) as Initiated;
      const cwd = makeFolder();
      const rules = (command: string, ...more: string[]) =>
        left(['connections', 'rules', command, connection.name, ...more], { cwd });
      assert.equal((await rules('get', 'mine')).code, 0);
      assert.equal((await rules('get', 'theirs')).code, 0);
      const edit = (folder: string, text: string) => {
        const file = path.join(cwd, folder, 'outgoing.groovy');
        writeFileSync(file, readFileSync(file, 'utf8') + text);
      };
      edit('theirs', 'replica.labels = issue.labels\n');
      edit('mine', 'replica.status = issue.status\n');
      const done = await rules('publish', 'theirs', '--note=theirs');
      assert.deepEqual([done.code, done.stdout], [0, "Published as version 2 of 'left_to_right'.\n"], done.stderr);
      const conflict = await rules('publish', 'mine');
      assert.equal(conflict.code, 1);
      assert.match(conflict.stderr, /^sync-rules: Rules changed meanwhile\. Version 2 of the rules/);
      assert.match(conflict.stderr, /^\+replica\.labels = issue\.labels$/m);
      edit('mine', 'replica.key = (\n');
      const wrong = await rules('publish', 'mine', '--base=2');
      assert.deepEqual([wrong.code, wrong.stdout], [1, '']);
      assert.match(wrong.stderr, /^mine.outgoing\.groovy:\d+:\d+: error: .*\n \d+ \| /);
      const diff = await rules('diff');
      assert.match(diff.stdout, /^\+replica\.labels = issue\.labels$/m);
      const back = await rules('rollback', '1');
      assert.equal(back.stdout, "Version 3 of 'left_to_right' has the rules of version 1 again.\n");
      const versions = await rules('versions');
      assert.match(versions.stdout, /\n3 .*brings back version 1\n2 .*theirs\n1 /);
    }));

  it('makes a local connection, and lists templates of its platform where one is not known', () =>
    withTwoNodes(async (left) => {
      const given = [
        'connections',
        'initiate',
        '--type=local',
        '--partner=other',
        ...template,
        '--other-set=project=DEF',
      ];
      const made = await left(given);
      assert.deepEqual([made.code, made.stdout], [0, "The connection 'left_to_other': Active.\n"], made.stderr);
      const unknown = await left([...initiate, '--template=basic', '--yes']);
      assert.equal(unknown.code, 2);
      assert.match(
        unknown.stderr,
        /^sync-rules: Template 'basic' is not known\. Did you mean 'basic-fields' or 'basic-fields-status/,
      );
      const nowhere = await left([...initiate, ...template, '--url=https://nowhere.example']);
      assert.deepEqual([nowhere.code, nowhere.stdout], [1, '']);
    }));
});
