import assert from 'node:assert/strict';
import { acceptanceOf, acceptPlan, mayHoldInvitation } from '../../../client/wizard/acceptPlan';
import { type Drafts } from '../../../client/wizard/drafts';
import { type SetupDraft } from '../../../client/wizard/setup/draft';
import { ask } from '../../../client/wizard/wizard';
import { code, invitation, offer } from '../connectingNode';
import { give, refuse, type FakeNode } from '../node/fakeNode';
import { scriptedAsk, type Move } from './scriptedAsk';
import { asNodes, loadSetup, newDrafts, startConnectingNode } from './setup/support';

describe('answering an invitation', () => {
  let node: FakeNode;
  beforeEach(async () => (node = await startConnectingNode()));
  afterEach(() => node.stop());

  async function run(
    { text = '', isDeclining = false, names = [] }: { text?: string; isDeclining?: boolean; names?: string[] },
    ...moves: Move[]
  ) {
    const setup = await loadSetup(node, names);
    const port = scriptedAsk(...moves);
    const drafts = newDrafts();
    const offers: unknown[] = [];
    const showOffer = (one: unknown) => void offers.push(one);
    const draft = await ask(acceptPlan(asNodes(setup), { text, isDeclining, showOffer }), port, drafts);
    return { port, draft, drafts, offers, acceptance: draft && acceptanceOf(setup, draft) };
  }

  const done = () => node.requests.filter(({ path }) => /accept|decline/.test(path));

  it('shows all that is offered, offers what agrees, and does nothing before the summary', async () => {
    const { acceptance, offers, port } = await run(
      {},
      { type: invitation.text.replace(/\n/g, ' ') },
      { pick: 'accept' },
      { type: 'lefty' },
      'accept',
      'accept',
      { type: 'ABC' },
      'accept',
    );
    assert.deepEqual(offers, [offer]);
    assert.deepEqual(acceptance, {
      text: invitation.text.replace(/\n/g, ' ').trim(),
      ...{ own: 'lefty', name: 'right_to_left', template: 'out', parameters: { project: 'ABC' } },
    });
    const go = port.shown[1]?.choice;
    assert.match(go?.placeholder ?? '', /right invites you/);
    assert.match(go?.choices[0]?.description ?? '', /https:\/\/right\.example\.com/);
    assert.match(go?.choices[0]?.detail ?? '', /AAAA BBBB/);
    const [accept, who, ...lines] = port.shown.at(-1)?.choice?.choices ?? [];
    assert.equal(accept?.detail, 'Compare with the sender: fingerprint AAAA BBBB', 'alone, so that it is not cut off');
    assert.deepEqual([who?.label, who?.detail], ['Invitation of: right', 'https://right.example.com']);
    const name = lines.find(({ id }) => id === 'name');
    assert.equal(name?.detail, 'Two rules are written into the folder right_to_left.');
    assert.ok(node.requests.some(({ path }) => path === '/templates?platform=here&partnerPlatform=there'));
    assert.deepEqual(done(), []);
  });

  it('offers another name where the one that the other side offers is taken', async () => {
    const moves: Move[] = ['accept', 'accept', 'accept', 'accept', 'accept', { type: 'ABC' }, 'accept'];
    const { acceptance } = await run({ text: code, names: ['Right_to_left'] }, ...moves);
    assert.equal(acceptance?.name, 'right_to_left_2');
  });

  const half: Move[] = ['accept', 'accept', { type: 'lefty' }, 'accept', 'escape'];
  const leaving: [what: string, left: Move[], text: string, asks: RegExp[]][] = [
    ['where it was left', half, code, [/left before/, /right invites you/, /What shall be/]],
    ['at what is offered', ['accept', 'escape'], '', [/left before/, /right invites you/]],
    ['at what is offered, by a message', ['accept', 'escape'], invitation.text, [/left before/, /right invites you/]],
    ['at the beginning where another one has come', half, 'xsi1_b3RoZXI', [/what this invitation offers/]],
    ['at the beginning where nothing was answered', ['escape'], '', [/^Paste the invitation: the whole message/]],
  ];
  for (const [what, left, text, asks] of leaving)
    it(`is taken up ${what}`, async () => {
      const { drafts } = await run({ text: code }, ...left);
      const moves: Move[] = asks.slice(1).map((_, at) => (at === 0 ? { pick: 'resume' } : 'accept'));
      const port = await again(text, drafts, ...moves, 'escape');
      const said = port.shown.map((shown) => shown.text?.prompt ?? shown.choice?.placeholder ?? '');
      assert.equal(said.length, asks.length, said.join('\n'));
      for (const [at, words] of asks.entries()) assert.match(said[at] ?? '', words);
    });

  it('asks for the invitation again once the window was closed, where more was answered than which one it is', async () => {
    const { drafts } = await run({ text: code }, ...half);
    drafts.keep('acceptInvitation', without(drafts.find('acceptInvitation')), drafts.left('acceptInvitation'));
    const port = await again('', drafts, { pick: 'resume' }, { type: code }, 'accept', 'escape');
    assert.match(port.shown[1]?.text?.prompt ?? '', /^Paste the invitation of right again/);
    assert.match(port.shown.at(-1)?.choice?.placeholder ?? '', /What shall be/);
    const offered = await run({ text: code }, 'accept', 'escape');
    const kept = offered.drafts.find('acceptInvitation');
    offered.drafts.keep('acceptInvitation', without(kept), offered.drafts.left('acceptInvitation'));
    const anew = await again('', offered.drafts, 'escape');
    assert.equal(anew.shown[0]?.text?.prompt, 'Paste the invitation: the whole message, its code, or its link.');
  });

  const without = (draft: Partial<SetupDraft> = {}) =>
    Object.fromEntries(Object.entries(draft).filter(([name]) => name !== 'invitation'));

  async function again(text: string, drafts: Drafts, ...moves: Move[]) {
    const port = scriptedAsk(...moves);
    const options = { text, isDeclining: false, showOffer: () => undefined };
    await ask(acceptPlan(asNodes(await loadSetup(node)), options), port, drafts);
    return port;
  }

  it('has what a link or the clipboard held ready, and asks nobody before it is accepted', async () => {
    const { port } = await run({ text: invitation.link }, 'escape');
    assert.equal(port.shown[0]?.text?.value, invitation.link);
    assert.deepEqual(
      node.requests.filter(({ path }) => path.startsWith('/invitations')),
      [],
    );
  });

  it('says what is wrong with what was pasted', async () => {
    const { port } = await run({}, { type: 'hello' }, { type: 'xsi1_broken' }, { type: code }, 'escape');
    assert.match(port.refused[0] ?? '', /no invitation in this text/);
    assert.match(port.refused[1] ?? '', /invitation-damaged\. The code has a typing mistake/);
  });

  it('says how to try both sides on one machine, where windows share a node', async () => {
    node.info = { ...node.info, isThisMachineOnly: true };
    refusePreview(409, 'invitation-own', 'This node issued it itself.');
    const { port } = await run({}, { type: code }, 'escape');
    assert.match(port.refused[0] ?? '', /issued it itself\. Windows of VS Code share one built-in node/);
  });

  it('says why the sender could not be asked, and asks for what it did not say', async () => {
    const { override } = node;
    node.override = (request, response) => {
      if (request.path !== '/invitations/preview') return override?.(request, response);
      const problem = { type: 'x', status: 504, title: 'No answer in time', detail: 'It did not answer.' };
      give(response, { ...offer, problem, issuer: { ...offer.issuer, platform: null } });
      return true;
    };
    const { port, draft } = await run({ text: code }, 'accept', 'accept', 'accept', { pick: 'there' }, 'escape');
    assert.match(port.shown[1]?.choice?.choices[0]?.detail ?? '', /No answer in time\. It did not answer\./);
    assert.equal(draft, undefined);
    assert.match(port.shown.at(-1)?.text?.prompt ?? '', /^Name of the connection/);
  });

  for (const [what, later] of [
    ['offers what agrees', 'out'],
    ['goes on without it where it cannot be told', undefined],
  ] as const) {
    it(`${what} also where the tracker of this side is chosen only after the invitation was read`, async () => {
      node.info = { ...node.info, platform: null };
      const { override } = node;
      const bodies: unknown[] = [];
      node.override = (request, response) => {
        if (request.path !== '/invitations/preview') return override?.(request, response);
        bodies.push(request.body);
        const isLater = JSON.stringify(request.body).includes('"platform":"here"');
        if (isLater && later === undefined) refuse(response, 504, 'partner-unreachable', 'It did not answer.');
        else give(response, { ...offer, offeredTemplate: isLater ? later : null });
        return true;
      };
      const moves: Move[] = ['accept', 'accept', { type: 'lefty' }, { pick: 'here' }, 'accept', 'accept', 'escape'];
      const { port } = await run({ text: code }, ...moves);
      const choice = port.shown.map((one) => one.choice).find((one) => one?.placeholder.startsWith('What shall be'));
      assert.equal(choice?.value, later);
      const marked = choice?.choices.filter(({ description = '' }) =>
        description.endsWith('agrees with the other side'),
      );
      assert.deepEqual(
        marked?.map(({ id }) => id),
        later === undefined ? [] : [later],
      );
      assert.deepEqual(bodies, [{ text: code }, { text: code, platform: 'here' }]);
    });
  }

  it('asks another node of the user, once what that one reads in the invitation was shown, too', async () => {
    const other = await startConnectingNode();
    other.info = { ...other.info, shortName: 'other' };
    const setups = [await loadSetup(node), await loadSetup(other)] as const;
    let shown = 0;
    const plan = acceptPlan(asNodes(...setups), { text: code, isDeclining: false, showOffer: () => shown++ });
    const moves: Move[] = ['accept', 'accept', { type: 'lefty' }, 'accept', 'accept', { type: 'ABC' }];
    const moved: Move[] = [{ pick: 'node' }, { pick: 'other0' }, 'accept', 'accept', 'accept', 'accept'];
    const port = scriptedAsk(...moves, ...moved);
    const draft = await ask(plan, port, newDrafts());
    await other.stop();
    assert.equal(draft?.node, 'other0');
    assert.equal(draft.own, 'other', 'each node has a short name of its own');
    assert.equal(shown, 2);
    assert.deepEqual(
      other.requests.filter(({ path }) => path === '/invitations/preview').map(({ body }) => body),
      [{ text: code }],
    );
  });

  it('leads to declining from what is shown, with a reason and once more a summary', async () => {
    const { draft, port } = await run({ text: code }, 'accept', { pick: 'decline' }, { type: 'not us ' }, 'accept');
    assert.equal(draft?.answer, 'decline');
    assert.equal(draft.why, 'not us');
    assert.match(port.shown.at(-1)?.choice?.choices[0]?.label ?? '', /^Decline the invitation of right/);
    const [accept, decline] = ['Accept Invitation', 'Decline Invitation'];
    assert.deepEqual(
      port.shown.map(({ place }) => place.title),
      [accept, accept, decline, decline],
    );
  });

  it('declines even what cannot be accepted here, whoever has sent it', async () => {
    refusePreview(409, 'url-needed', 'This node needs a URL.');
    const { draft, port } = await run({ isDeclining: true }, { type: code }, 'accept', 'accept');
    assert.deepEqual(draft, { invitation: code, why: '' });
    assert.equal(port.shown.at(-1)?.choice?.choices[0]?.label, 'Decline the invitation');
  });

  const nothingToDecline: [slug: string, status: number, says: RegExp][] = [
    ['invitation-expired', 410, /^invitation-expired\. There is nothing left to decline\.$/],
    ['invitation-withdrawn', 410, /^invitation-withdrawn\. There is nothing left to decline\.$/],
    ['invitation-damaged', 400, /^invitation-damaged\. Why it is so\.$/],
  ];
  for (const [slug, status, says] of nothingToDecline)
    it(`says before it asks for a reason that there is nothing to decline: ${slug}`, async () => {
      refusePreview(status, slug, 'Why it is so.');
      const { port } = await run({ isDeclining: true }, { type: code }, 'escape');
      assert.equal(port.shown.length, 1);
      assert.match(port.refused[0] ?? '', says);
    });

  function refusePreview(status: number, slug: string, detail: string) {
    const { override } = node;
    node.override = (request, response) => {
      if (request.path !== '/invitations/preview') return override?.(request, response);
      refuse(response, status, slug, detail);
      return true;
    };
  }

  it('knows a text that may hold an invitation', () => {
    assert.ok(mayHoldInvitation(invitation.text));
    assert.ok(mayHoldInvitation(invitation.link));
    assert.ok(mayHoldInvitation('xsi2_later'));
    for (const text of ['', 'xsi', 'xsi1_', 'https://example.com']) assert.ok(!mayHoldInvitation(text), text);
  });
});
