import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CompactSign } from 'jose';
import { type SigningKey } from '../../server/node/identity/keys';
import { hasChecksum, withChecksum } from '../../server/node/invitation/checksum';
import { type InvitationClaims } from '../../server/node/invitation/claims';
import { checkInvitation, decodeInvitation, type Reader } from '../../server/node/invitation/decode';
import { encodeInvitation } from '../../server/node/invitation/encode';
import { findInvitation } from '../../server/node/invitation/find';
import { invitationLink, invitationMessage } from '../../server/node/invitation/message';
import { type ProblemSlug } from '../../server/node/problems/table';
import { goldenInvitation } from './golden';
import { noon, problem, testClaims, testKey } from './kit';

const [issuer, other] = [testKey(1), testKey(2)];
const reader: Reader = {
  uuid: '33333333-3333-4333-8333-333333333333',
  kid: other.kid,
  url: 'https://right.example/node',
  now: noon * 1000,
};

const encode = (changes: Partial<InvitationClaims> = {}) => encodeInvitation(testClaims(changes), issuer);

/** A code with any payload and header, rightly signed and summed. */
async function crafted(payload: unknown, header: object = {}, key: SigningKey = issuer): Promise<string> {
  const jws = await new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'xsync-inv+jwt', ...header })
    .sign(key.privateKey);
  return withChecksum(`xsi1_${jws}`);
}

/** The code with one part of its JWS replaced, and a checksum that fits again. */
function replacePart(code: string, at: number, change: (part: string) => string): string {
  const parts = code.slice(5, -6).split('.');
  return withChecksum(`xsi1_${parts.map((part, index) => (index === at ? change(part) : part)).join('.')}`);
}

describe('invitations', () => {
  it('of version 1 are read forever', async () => {
    const { claims, kid } = await decodeInvitation(goldenInvitation);
    assert.deepEqual(claims, testClaims({ aud: 'https://right.example', strict: true }));
    assert.equal(kid, issuer.kid);
    assert.equal(await encode({ strict: true, aud: 'https://right.example' }), goldenInvitation);
    checkInvitation(await decodeInvitation(goldenInvitation), reader);
  });

  it('come back as they were', async () => {
    for (const claims of [testClaims(), testClaims({ kind: 'private', spki: testClaims().psk })]) {
      const code = await encodeInvitation(claims, issuer);
      assert.deepEqual((await decodeInvitation(code)).claims, claims);
    }
  });

  it('ignore what later versions may add', async () => {
    assert.deepEqual((await decodeInvitation(await crafted({ ...testClaims(), later: 1 }))).claims, testClaims());
  });

  for (const lifetime of [299, 30 * 86_400 + 1, -1]) {
    it(`are not made for ${lifetime} seconds`, async () => {
      await assert.rejects(encode({ exp: noon + lifetime }), problem('lifetime-wrong'));
    });
  }

  const swap = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
  const broken: [string, ProblemSlug, (code: string) => string | Promise<string>][] = [
    ['nothing', 'invitation-missing', () => ''],
    ['another text', 'invitation-missing', () => 'Hello, please connect.'],
    ['only the beginning', 'invitation-missing', () => 'xsi1_'],
    ['a letter mistyped', 'invitation-damaged', (code) => `${code.slice(0, 99)}~${code.slice(100)}`],
    ['a letter changed', 'invitation-damaged', (code) => code.slice(0, 60) + swap(code.slice(60))],
    ['two letters swapped', 'invitation-damaged', (code) => code.replace('eyJ2', 'eJy2')],
    ['the end cut off', 'invitation-damaged', (code) => code.slice(0, -1)],
    ['the beginning only', 'invitation-damaged', (code) => code.slice(0, 100)],
    ['the checksum changed', 'invitation-damaged', (code) => code.slice(0, -6) + swap(code.slice(-6))],
    ['version 2', 'invitation-version', (code) => code.replace('xsi1_', 'xsi2_')],
    ['version 2 within', 'invitation-version', () => crafted({ ...testClaims(), v: 2 })],
    ['a signature changed', 'invitation-forged', (code) => replacePart(code, 2, swap)],
    ['a signature missing', 'invitation-forged', (code) => replacePart(code, 2, () => '')],
    [
      'a signature spelled otherwise',
      'invitation-forged',
      (code) =>
        replacePart(
          code,
          2,
          (part) =>
            `${part.slice(0, -1)}${part.endsWith('A') ? 'B' : part.endsWith('Q') ? 'R' : part.endsWith('g') ? 'h' : 'x'}`,
        ),
    ],
    [
      'a payload changed',
      'invitation-forged',
      (code) =>
        replacePart(code, 1, (part) =>
          Buffer.from(Buffer.from(part, 'base64url').toString().replace('left.example', 'evil.example')).toString(
            'base64url',
          ),
        ),
    ],
    ['a payload that is no JSON', 'invitation-forged', (code) => replacePart(code, 1, () => 'AAAA')],
    ['a header that is no JSON', 'invitation-forged', (code) => replacePart(code, 0, () => 'AAAA')],
    ['four parts', 'invitation-forged', (code) => replacePart(code, 2, (part) => `${part}.AAAA`)],
    ['signed by another key', 'invitation-forged', () => crafted(testClaims(), {}, other)],
    ['another type', 'invitation-forged', () => crafted(testClaims(), { typ: 'JWT' })],
    ['a key in the header', 'invitation-forged', () => crafted(testClaims(), { jwk: issuer.jwk })],
    ['a critical header', 'invitation-forged', () => crafted(testClaims(), { kid: 'x' })],
    [
      'no algorithm',
      'invitation-forged',
      (code) => replacePart(code, 0, () => Buffer.from('{"alg":"none","typ":"xsync-inv+jwt"}').toString('base64url')),
    ],
    [
      'a shared-key algorithm',
      'invitation-forged',
      async () =>
        withChecksum(
          `xsi1_${await new CompactSign(Buffer.from('{}')).setProtectedHeader({ alg: 'HS256', typ: 'xsync-inv+jwt' }).sign(Buffer.from(issuer.jwk.x))}`,
        ),
    ],
    ['no psk', 'invitation-unreadable', () => crafted({ ...testClaims(), psk: undefined })],
    ['a short psk', 'invitation-unreadable', () => crafted({ ...testClaims(), psk: 'AAAA' })],
    ['a kind nobody knows', 'invitation-unreadable', () => crafted({ ...testClaims(), kind: 'open' })],
    ['a private key within', 'invitation-unreadable', () => crafted({ ...testClaims(), cnf: { jwk: { kty: 'EC' } } })],
    ['a list', 'invitation-unreadable', () => crafted([])],
  ];
  for (const [title, slug, change] of broken) {
    it(`are refused with ${slug}: ${title}`, async () => {
      const code = await change(await encode());
      await assert.rejects(decodeInvitation(code), problem(slug));
    });
  }

  const unfit: [string, ProblemSlug, Partial<InvitationClaims>, Partial<Reader>][] = [
    ['expired', 'invitation-expired', {}, { now: (noon + 7 * 86_400) * 1000 }],
    ['of the future', 'invitation-early', {}, { now: (noon - 301) * 1000 }],
    ['of this node', 'invitation-own', { iss: reader.uuid }, {}],
    ['of the key of this node', 'invitation-own', {}, { kid: issuer.kid }],
    ['for another node', 'invitation-audience', { aud: 'https://third.example' }, {}],
    ['for a node with a URL', 'invitation-audience', { aud: 'https://right.example', kind: 'private' }, { url: null }],
    ['public, without own URL', 'url-needed', {}, { url: null }],
    ['of a later protocol', 'protocol-version', { proto: { min: 2, max: 4 } }, {}],
    ['of a dead protocol', 'protocol-version', {}, { protocol: { min: 2, max: 2 } }],
  ];
  for (const [title, slug, claims, changes] of unfit) {
    it(`are refused with ${slug}: ${title}`, async () => {
      const invitation = await decodeInvitation(await encode(claims));
      assert.throws(() => checkInvitation(invitation, { ...reader, ...changes }), problem(slug));
    });
  }

  it('that live too long are refused, whoever made them', async () => {
    const invitation = await decodeInvitation(await crafted(testClaims({ exp: noon + 31 * 86_400 })));
    assert.throws(() => checkInvitation(invitation, reader), problem('invitation-unreadable'));
  });

  it('are taken by whom they are for, with and without URL', async () => {
    const fits: [Partial<InvitationClaims>, Partial<Reader>][] = [
      [{}, {}],
      [{ aud: 'https://right.example' }, {}],
      [{ kind: 'private' }, { url: null }],
      [{}, { now: (noon - 300) * 1000 }],
      [{}, { now: (noon + 7 * 86_400 - 1) * 1000 }],
    ];
    for (const [claims, changes] of fits) {
      checkInvitation(await decodeInvitation(await encode(claims)), { ...reader, ...changes });
    }
  });

  it('have a checksum that sees every single letter', async () => {
    const code = await encode();
    for (let at = 0; at < code.length; at++) {
      assert.ok(!hasChecksum(code.slice(0, at) + (code[at] === 'x' ? 'y' : 'x') + code.slice(at + 1)), `${at}`);
    }
  });
});

describe('the message of an invitation', () => {
  const options = { publisher: 'sync-rules', tracker: 'https://left.example/jira' };
  const make = async (changes: Partial<InvitationClaims> = {}) =>
    invitationMessage(await decodeInvitation(await encode(changes)), options);

  it('says who invites whom to what, until when, and what to do', async () => {
    const { subject, text, markdown } = await make();
    assert.equal(subject, 'Invitation to the connection left_to_right');
    for (const message of [text, markdown.replaceAll('\\', '').replaceAll('**', '')]) {
      for (const part of [
        'left (https://left.example/jira) invites right',
        'left_to_right',
        'Incidents and bugs',
        'Valid until 2025-11-29 21:20 UTC',
        'vscode://sync-rules.sync-rules/accept?code=xsi1_',
        'Fingerprint of the node that invites: ',
        'Install the extension',
        'sync-rules accept FILE',
        'Treat this message like a password.',
      ]) {
        assert.ok(message.includes(part), `${part} in ${message}`);
      }
      assert.ok(!message.includes('six digits'));
    }
    assert.match((await make({ strict: true })).text, /six digits/);
  });

  it('lets no name add lines or marks of its own', async () => {
    const evil = 'x\n\n**Valid until** 2099 [click](https://evil.example) `a` <b>';
    const { text, markdown, subject } = await make({ conn: { ...testClaims().conn, name: evil, description: evil } });
    assert.ok(!subject.includes('\n'));
    for (const message of [text, markdown]) assert.ok(!/^\**Valid until\** 2099/m.test(message));
    assert.ok(!/(?<!\\)\[click|(?<!\\)<b|(?<!\\)`a/.test(markdown));
  });

  const wrap = (code: string, width: number, joint: string) =>
    (code.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(joint);
  const pasted: [string, (code: string) => string | Promise<string>][] = [
    ['the code alone', (code) => code],
    ['blanks around it', (code) => `\n  ${code} \n`],
    ['quotes around it', (code) => `"${code}"`],
    ['the end of a sentence', (code) => `The code is ${code}. Please accept.`],
    ['two full stops', (code) => `The code is ${code}..`],
    ['the link', (code) => invitationLink(code, 'sync-rules')],
    [
      'a link that something else rewrote',
      (code) => `https://safe.example/?url=${encodeURIComponent(invitationLink(code, 'x'))}&data=05`,
    ],
    ['lines broken at 76', (code) => `Code:\n${wrap(code, 76, '\n')}\nKind regards`],
    ['lines broken by Windows', (code) => `Code:\r\n${wrap(code, 60, '\r\n')}\r\n`],
    ['a quoted mail', (code) => `> Code:\n> ${wrap(code, 76, '\n> ')}\n> Kind regards`],
    ['soft line ends', (code) => wrap(code, 75, '=\n')],
    ['lines that an input box has joined', (code) => `Code: ${wrap(code, 76, ' ')} Kind regards`],
    ['a quote that an input box has joined', (code) => `> Code: > ${wrap(code, 72, ' > ')} > Kind regards`],
    ['a code that was cut, and the whole one below it', (code) => `${code.slice(0, 200)}\n${code}`],
    ['characters nobody sees', (code) => wrap(code, 50, '\u200b')],
    ['a damaged copy before it', (code) => `${code.slice(0, 80)} was cut, here again: ${code}`],
    ['the whole text', async () => (await make()).text],
    ['the whole Markdown', async () => (await make()).markdown],
    ['the text quoted twice', async () => (await make()).text.replace(/^/gm, '> > ')],
  ];
  for (const [title, change] of pasted) {
    it(`is found the code in: ${title}`, async () => {
      const code = await encode();
      assert.equal(findInvitation(await change(code)), code);
    });
  }

  it('is found the code in however it was wrapped', async () => {
    const code = await encode();
    const joint = fc.stringMatching(/^(?:=?\r?\n|[ \t\u00a0])[ >|\t]{0,4}$/);
    const joints = fc.array(fc.tuple(fc.nat(code.length), joint), { maxLength: 40 });
    fc.assert(
      fc.property(joints, fc.constantFrom('', '\n', ' Kind regards', '.\n\nAnn', '"'), (places, behind) => {
        let text = code;
        for (const [at, one] of [...places].sort(([a], [b]) => b - a)) text = text.slice(0, at) + one + text.slice(at);
        assert.equal(findInvitation(`Code:\n${text}${behind}`), code);
      }),
    );
  });

  it('is not guessed at when there are two', async () => {
    const both = `${await encode()}\n${await encode({ kind: 'private' })}`;
    assert.throws(() => findInvitation(both), problem('invitation-several'));
  });

  it('is looked for in long texts without delay', () => {
    for (const text of [
      'xsi1_'.repeat(150_000),
      `xsi1_${'a'.repeat(900_000)}`,
      `xsi1_${'a\n> '.repeat(200_000)}`,
      `xsi1_${'a '.repeat(8000)}`.repeat(60),
    ]) {
      assert.throws(() => findInvitation(text), problem('invitation-damaged'));
    }
  });
});
