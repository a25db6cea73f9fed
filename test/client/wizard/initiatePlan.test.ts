import assert from 'node:assert/strict';
import { initiatePlan, initiationOf } from '../../../client/wizard/initiatePlan';
import { type SetupDraft } from '../../../client/wizard/setup/draft';
import { ask } from '../../../client/wizard/wizard';
import { templates, urls } from '../connectingNode';
import { give, refuse, type FakeNode } from '../node/fakeNode';
import { scriptedAsk, type Move } from './scriptedAsk';
import { asNodes, loadSetup, newDrafts, startConnectingNode } from './setup/support';

describe('initiating a connection', () => {
  let node: FakeNode;
  beforeEach(async () => (node = await startConnectingNode()));
  afterEach(() => node.stop());

  async function run(...moves: Move[]) {
    const setup = await loadSetup(node, ['left_to_taken'], ['Left_to_sample', 'left_to_sample_2']);
    const port = scriptedAsk(...moves);
    const drafts = newDrafts();
    const draft = await ask(initiatePlan(asNodes(setup)), port, drafts);
    return { port, setup, draft, drafts, initiation: draft && initiationOf(setup, draft) };
  }

  const changes = () => node.requests.filter(({ method, path }) => method !== 'GET' && path !== '/try-url');

  it('asks for what a public connection needs, and does nothing before the summary is accepted', async () => {
    const { initiation, port } = await run(
      { pick: 'public' },
      { type: 'right.example.com/' },
      { type: ' right ' },
      { pick: 'there' },
      'accept',
      { pick: 'basic' },
      { type: 'ABC' },
      'accept',
      'accept',
    );
    assert.deepEqual(initiation, {
      ...{ kind: 'public', url: urls.partner, own: 'left', partner: 'right', partnerPlatform: 'there' },
      ...{ template: 'basic', parameters: { project: 'ABC', type: 'Task' } },
    });
    assert.deepEqual(changes(), []);
    const lists = node.requests.filter(({ path }) => path.startsWith('/templates')).map(({ path }) => path);
    assert.deepEqual(lists, [...new Set(lists)], 'each list is asked for once');
    const summary = port.shown.at(-1)?.choice?.choices.map(({ label }) => label);
    assert.deepEqual(summary, [
      'Create connection left_to_right between left and right',
      'Type: Public',
      'URL of the other side: https://right.example.com',
      'Other side: right',
      'Tracker of the other side: Tracker There',
      'Name: left_to_right',
      'Template: Basic',
      'Project key: ABC',
      'Issue type: Task',
    ]);
  });

  const counts: [what: string, prepare: () => void, moves: Move[], expected: string][] = [
    [
      'a public connection',
      () => undefined,
      [{ pick: 'public' }, { type: 'right.example.com' }, { type: 'right' }, { pick: 'there' }, 'accept'],
      '1 2/9 3/9 4/9 5/9 6/9 7/9 8/9 9/9',
    ],
    [
      'a private connection',
      () => undefined,
      [{ pick: 'private' }, { type: 'right' }, { pick: 'there' }, 'accept'],
      '1 2/8 3/8 4/8 5/8 6/8 7/8 8/8',
    ],
    [
      'the first connection of a node, once its tracker is known',
      () => (node.info = { ...node.info, shortName: null, platform: null }),
      [{ pick: 'private' }, { type: 'left' }, { pick: 'here' }, { type: 'right' }, { pick: 'there' }, 'accept'],
      '1 2 3 4/10 5/10 6/10 7/10 8/10 9/10 10/10',
    ],
  ];
  for (const [what, prepare, moves, expected] of counts)
    it(`counts what is asked for ${what} in a way that does not grow`, async () => {
      prepare();
      const { port } = await run(...moves, { pick: 'basic' }, { type: 'ABC' }, 'accept', 'accept');
      const places = port.shown.map(({ place: { step, totalSteps } }) => (totalSteps ? `${step}/${totalSteps}` : step));
      assert.equal(places.join(' '), expected);
    });

  it('asks a private connection for no URL, and once for what the node does not know', async () => {
    node.info = { ...node.info, shortName: null, platform: null, url: null };
    const { draft, initiation, port } = await run(
      { pick: 'private' },
      { type: 'https://left.example.com' },
      { type: 'lefty' },
      { pick: 'here' },
      { type: 'right' },
      { pick: 'there' },
      { type: 'mine' },
      { pick: 'out' },
      { type: 'ABC' },
      'accept',
    );
    assert.equal(draft?.publicUrl, 'https://left.example.com');
    assert.equal(draft.platform, 'here');
    assert.deepEqual(initiation, {
      ...{ kind: 'private', own: 'lefty', partner: 'right', name: 'mine', partnerPlatform: 'there' },
      ...{ template: 'out', parameters: { project: 'ABC' } },
    });
    const offered = port.shown.find(({ choice }) => choice?.placeholder.startsWith('Which tracker does your'));
    assert.deepEqual(
      offered?.choice?.choices.map(({ id }) => id),
      ['here', 'there'],
    );
    assert.deepEqual(changes(), []);
  });

  const details: [what: string, isThisMachineOnly: boolean, draft: SetupDraft, says: RegExp][] = [
    ['a private one', false, { kind: 'private' }, /^Makes an invitation for right/],
    ['a private one of this machine', true, { kind: 'private' }, /^Makes an invitation for right/],
    ['a public one of this machine', true, { kind: 'public' }, /^Makes an invitation for right/],
    ['a local one', true, { kind: 'local' }, /^Active at once\./],
  ];
  for (const [what, isThisMachineOnly, draft, says] of details)
    it(`says what comes of it before it is made: ${what}`, async () => {
      node.info = { ...node.info, isThisMachineOnly };
      const { summary } = initiatePlan(asNodes(await loadSetup(node)));
      assert.match(summary?.({ partner: 'right', ...draft }).detail ?? '', says);
    });

  it('says that only this machine can accept a private connection until its node has a public URL, and takes one', async () => {
    node.info = { ...node.info, isThisMachineOnly: true };
    const answers: Move[] = [{ pick: 'private' }, { type: 'right' }, { pick: 'there' }, 'accept', { pick: 'out' }];
    const url = 'https://left.example.net';
    const { draft, port } = await run(...answers, { type: 'ABC' }, { pick: 'reachable' }, { type: url }, 'accept');
    assert.equal(draft?.publicUrl, url);
    const lines = [6, 8].map((at) => port.shown[at]?.choice?.choices.find(({ id }) => id === 'reachable'));
    assert.deepEqual(
      lines.map((line) => [line?.label, line?.icon]),
      [
        ['URL of your node: https://left.example.com', 'warning'],
        [`URL of your node: ${url}`, 'edit'],
      ],
    );
    assert.match(lines[0]?.detail ?? '', /^Only somebody on this machine can accept the invitation/);
  });

  it('says which of several nodes gets the connection, and takes another one from the summary', async () => {
    const other = await startConnectingNode();
    other.info = { ...other.info, shortName: 'other' };
    const setups = [await loadSetup(node), await loadSetup(other, ['left_to_right'])] as const;
    const answers: Move[] = [{ pick: 'public' }, { type: urls.partner }, { type: 'right' }, { pick: 'there' }];
    const more: Move[] = [{ type: 'left_to_right' }, { pick: 'out' }, { type: 'ABC' }];
    const port = scriptedAsk(...answers, ...more, { pick: 'node' }, { pick: 'Other node 0' }, 'accept', 'accept');
    const draft = await ask(initiatePlan(asNodes(...setups)), port, newDrafts());
    await other.stop();
    assert.ok(draft);
    const summaries = port.shown.filter(({ choice }) => choice?.choices[0]?.label.startsWith('Create connection'));
    assert.deepEqual(
      summaries.map(({ choice }) => choice?.choices.slice(0, 2).map(({ label }) => label)),
      [
        ['Create connection left_to_right between left and right', 'Sync node: First node'],
        ['Create connection other_to_right between other and right', 'Sync node: Other node 0'],
      ],
    );
    assert.equal(initiationOf(setups[1], draft).own, 'other');
    assert.ok(
      other.requests.some(({ path }) => path === '/try-url'),
      'the other node calls the partner itself',
    );
  });

  it('asks anew for a name that another node already has', async () => {
    const other = await startConnectingNode();
    const setups = [await loadSetup(node), await loadSetup(other, ['mine'])] as const;
    const answers: Move[] = [
      { pick: 'private' },
      { type: 'right' },
      { pick: 'there' },
      { type: 'mine' },
      { pick: 'out' },
    ];
    const moves: Move[] = [
      ...answers,
      { type: 'ABC' },
      { pick: 'node' },
      { pick: 'other0' },
      { type: 'yours' },
      'accept',
    ];
    const draft = await ask(initiatePlan(asNodes(...setups)), scriptedAsk(...moves), newDrafts());
    await other.stop();
    assert.equal(draft?.name, 'yours');
  });

  it('says how the name of the connection will begin while the other side has no name', async () => {
    node.info = { ...node.info, shortName: null };
    const { port } = await run({ pick: 'private' }, 'escape');
    const says = port.shown[1]?.text?.check?.('Acme Inc.')?.message;
    assert.match(says ?? '', /will begin with Acme Inc\._to_\. Easier to type/);
  });

  it('says nothing of the node where there is only one', async () => {
    const setup = await loadSetup(node);
    const { steps } = initiatePlan(asNodes(setup));
    assert.ok(typeof steps === 'function');
    const [first] = steps({});
    assert.deepEqual([first?.id, first?.applies?.({})], ['node', false]);
  });

  it('says of a local connection nothing of the tracker of another side that was chosen before', async () => {
    const setup = await loadSetup(node);
    const initiation = initiationOf(setup, { kind: 'local', partner: 'other', partnerPlatform: 'there' });
    assert.equal(initiation.partnerPlatform, undefined);
  });

  it('offers a local connection at the URL of the own node', async () => {
    const { initiation, port } = await run(
      { pick: 'public' },
      { type: urls.own },
      { pick: 'local' },
      { type: 'other' },
      'accept',
      { pick: 'basic' },
      { type: 'ABC' },
      'accept',
      { type: 'XYZ' },
      'accept',
      'accept',
    );
    assert.deepEqual(initiation, {
      ...{ kind: 'local', own: 'left', partner: 'other', template: 'basic' },
      parameters: { project: 'ABC', type: 'Task' },
      other: { template: 'basic', parameters: { project: 'XYZ', type: 'Task' } },
    });
    const name = port.shown.at(-1)?.choice?.choices.find(({ id }) => id === 'name');
    assert.equal(
      name?.detail,
      'Two rules are written into the folder left_to_other, and two into one for the other end.',
    );
  });

  it('says in the box what cannot be, and takes it when it is right', async () => {
    const { port, initiation } = await run(
      { pick: 'public' },
      { type: 'not a url' },
      { type: 'https://nowhere.example.com' },
      { type: urls.partner },
      { type: 'LEFT' },
      { type: urls.partner },
      { type: '…' },
      { type: 'right' },
      { pick: 'there' },
      { type: 'left_to_taken' },
      { type: 'x'.repeat(256) },
      { type: 'free' },
      { pick: 'out' },
      { type: '' },
      { type: 'abc' },
      { type: 'ABC' },
      'accept',
    );
    const expected = [
      /not a URL/,
      /host-unknown\. There is no such host/,
      /Your own side is called so/,
      /This is a URL\. Type a name/,
      /at least one letter/,
      /Another connection is called so/,
      /at most 255/,
      /is needed, for example ABC/,
      /capital letters only/,
    ];
    assert.equal(port.refused.length, expected.length, port.refused.join('\n'));
    for (const [at, words] of expected.entries()) assert.match(port.refused[at] ?? '', words);
    assert.equal(initiation?.name, 'free');
  });

  it('tries the URL while it is typed, and says who answers', async () => {
    const { port } = await run({ pick: 'public' }, 'escape');
    const { tryOut } = port.shown.at(-1)?.text ?? {};
    const { signal } = new AbortController();
    assert.match((await tryOut?.(urls.partner, signal))?.message ?? '', /version 0\.1\.0, fingerprint AAAA BBBB/);
    assert.match((await tryOut?.(urls.own, signal))?.message ?? '', /local connection instead/);
    assert.match((await tryOut?.('https://nowhere.example.com', signal))?.message ?? '', /no such host/);
    await tryOut?.(urls.partner, signal);
    await tryOut?.(urls.own, signal);
    const tried = node.requests.filter(({ path }) => path === '/try-url');
    assert.equal(tried.length, 3, 'each URL is tried once');
  });

  it('calls nodes on this machine by http, where no scheme is typed', async () => {
    const { port } = await run({ pick: 'public' }, { type: '127.0.0.1:39121' }, 'escape');
    assert.match(port.refused[0] ?? '', /host-unknown/);
    const tried = node.requests.filter(({ path }) => path === '/try-url').map(({ body }) => body);
    assert.deepEqual(tried, [{ url: 'http://127.0.0.1:39121' }]);
  });

  it('takes the URL at which a node answers, where only the path behind it is wrong, and says so', async () => {
    const typed = `${urls.partner}/connections`;
    const { port, draft } = await run({ pick: 'public' }, { type: typed }, { escape: 'right' });
    assert.equal(draft, undefined);
    const { tryOut } = port.shown[1]?.text ?? {};
    const remark = await tryOut?.(typed, new AbortController().signal);
    assert.equal(remark?.severity, 'warning');
    assert.match(
      remark.message,
      /a sync node answers at https:\/\/right\.example\.com: version 0\.1\.0, fingerprint AAAA BBBB\. That URL will be used\.$/,
    );
    const whole = await run(
      { pick: 'public' },
      { type: typed },
      ...([{ type: 'right' }, { pick: 'there' }, 'accept', { pick: 'out' }, { type: 'ABC' }, 'accept'] as const),
    );
    assert.equal(whole.initiation?.url, urls.partner);
  });

  it('asks where it can be called when only its own machine can call it', async () => {
    node.info = { ...node.info, isThisMachineOnly: true };
    const { port } = await run({ pick: 'public' }, { type: urls.partner }, 'escape');
    assert.match(port.shown.at(-1)?.text?.prompt ?? '', /must be able to call your sync node/);
  });

  it('shows the rules of a template without leaving the question', async () => {
    const { port, setup } = await run({ pick: 'private' }, { type: 'right' }, { pick: 'there' }, 'accept', 'escape');
    const { more, choices } = port.shown.at(-1)?.choice ?? {};
    assert.deepEqual(choices?.[1], {
      id: 'out',
      label: 'Out',
      description: 'only to the other side',
      detail: 'Only from here.',
    });
    await more?.show('out');
    assert.deepEqual(setup.shown, ['out']);
    assert.deepEqual(node.requests.at(-1)?.body, {
      ...{ platform: 'here', partnerPlatform: 'there', parameters: {}, own: 'left', partner: 'right' },
    });
  });

  it('loses nothing by Escape, and takes it up again', async () => {
    const { drafts, draft, setup } = await run(
      { pick: 'private' },
      { type: 'right' },
      { pick: 'there' },
      { escape: 'my name' },
    );
    assert.equal(draft, undefined);
    const port = scriptedAsk({ pick: 'resume' }, 'escape');
    await ask(initiatePlan(asNodes(setup)), port, drafts);
    assert.equal(port.shown.at(-1)?.text?.value, 'my name');
    assert.deepEqual(changes(), []);
  });

  it('offers the name that follows from the short names, unless another one was typed', async () => {
    const { port } = await run(
      { pick: 'private' },
      { type: 'right' },
      { pick: 'there' },
      'back',
      'back',
      { type: 'other' },
      'accept',
      'escape',
    );
    assert.equal(port.shown.at(-1)?.text?.value, 'left_to_other');
  });

  it('offers a name whose folder the workspace does not have, and takes another one with a warning', async () => {
    const moves: Move[] = [{ pick: 'private' }, { type: 'sample' }, { pick: 'there' }];
    const end: Move[] = [{ pick: 'basic' }, { type: 'ABC' }, 'accept', 'accept'];
    const offered = await run(...moves, 'accept', ...end);
    assert.equal(offered.initiation?.name, 'left_to_sample_3');
    assert.match(offered.port.shown.at(-1)?.choice?.choices[0]?.label ?? '', /^Create connection left_to_sample_3 /);
    const typed = await run(...moves, { type: 'left_to_sample' }, ...end);
    assert.equal(typed.draft?.name, 'left_to_sample');
    const remark = typed.port.shown[3]?.text?.check?.('left_to_sample');
    assert.equal(remark?.severity, 'warning');
    assert.match(remark.message, /You are asked before its rules are replaced/);
  });

  it('asks for the template again, and for what it needs more, when the tracker of the other side is changed', async () => {
    const { override } = node;
    node.override = (request, response) => {
      if (request.path !== '/templates?platform=here&partnerPlatform=bare')
        return override?.(request, response) ?? false;
      const more = { ...templates[1]?.parameters[0], id: 'queue', label: 'Queue', pattern: undefined, place: false };
      give(response, { templates: templates.map((one) => ({ ...one, parameters: [...one.parameters, more] })) });
      return true;
    };
    const { initiation, port } = await run(
      { pick: 'private' },
      { type: 'right' },
      { pick: 'there' },
      'accept',
      { pick: 'out' },
      { type: 'ABC' },
      { pick: 'partnerPlatform' },
      { pick: 'bare' },
      'accept',
      { type: 'first' },
      'accept',
    );
    assert.deepEqual(initiation?.parameters, { project: 'ABC', queue: 'first' });
    assert.equal(initiation.partnerPlatform, 'bare');
    const chosen = port.shown.filter(({ choice }) => choice?.placeholder.startsWith('What shall be synchronised'));
    assert.equal(chosen.at(-1)?.choice?.value, 'out');
  });

  it('says that there are no templates for a tracker', async () => {
    const { override } = node;
    node.override = (request, response) => {
      if (!request.path.startsWith('/templates')) return override?.(request, response);
      give(response, { templates: [] });
      return true;
    };
    await assert.rejects(
      run({ pick: 'private' }, { type: 'right' }, { pick: 'there' }, 'accept'),
      /no templates for Tracker Here/,
    );
  });

  it('keeps what was answered when the node goes away', async () => {
    const setup = await loadSetup(node);
    const drafts = newDrafts();
    const { override } = node;
    node.override = (request, response) => {
      if (!request.path.includes('partnerPlatform')) return override?.(request, response);
      refuse(response, 503, 'stopping', 'The node stops.');
      return true;
    };
    const port = scriptedAsk({ pick: 'private' }, { type: 'right' }, { pick: 'there' });
    await assert.rejects(ask(initiatePlan(asNodes(setup)), port, drafts), /The node stops/);
    assert.deepEqual([...drafts.kept.values()], [{ kind: 'private', partner: 'right', partnerPlatform: 'there' }]);
  });
});
