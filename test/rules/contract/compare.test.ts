import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../../server/groovy/parse';
import { compareContracts, problemsOf } from '../../../server/rules/contract/compare';
import { inFile, mergeContracts } from '../../../server/rules/contract/contract';
import { contractOf } from '../../../server/rules/contract/infer';
import { parsePath } from '../../../server/rules/contract/path';
import { showDisagreement } from './show';

const outgoing = (text: string) => contractOf(parse(text), 'outgoing');
const incoming = (text: string) => contractOf(parse(text), 'incoming');

/** [outgoing rule of one side, incoming rule of the other, what they do not agree on] */
const table: [sends: string, reads: string, expected: string[]][] = [
  ['replica.a = 1', 'x = replica.a', []],
  ['', '', []],
  ['', 'x = "$replica"', []],
  ['replica = issue', '', []],
  ['', 'x = replica.summary', ['-summary']],
  ['replica.summary = 1', '', ['+summary']],
  ['replica.severity = 1', 'x = replica.serverity', ['-serverity! ~severity', '+severity ~serverity']],
  ['replica.Status = 1', 'x = replica.status?.name', ['-status.name! ~Status', '+Status ~status.name']],
  ['replica.status = issue.status', 'x = replica.status?.name', []],
  ['replica.status = [name: 1]', 'x = replica.status.name', []],
  ['replica.caller = [name: 1]', 'x = replica.caller.phone', ['-caller.phone', '+caller.name']],
  ['replica.caller = [name: 1]', 'issue.x = replica.caller', []],
  ['replica.project.versions = []', 'x = replica.project.name', ['-project.name', '+project.versions']],
  ['replica.comments = issue.comments', 'x = replica.comments*.author*.email', []],
  ['replica.comments = 1', 'entity.comments += replica.addedComments', []],
  ['replica.comments = 1', 'issue.comments = commentHelper.mergeComments(issue, replica)', []],
  ['', 'issue.comments = commentHelper.mergeComments(issue, replica)', ['-comments']],
  ['', 'issue.attachments = attachmentHelper.mergeAttachments(issue, replica)', ['-attachments']],
  [
    'replica.coments = 1',
    'issue.comments = commentHelper.mergeComments(issue, replica)',
    ['-comments ~coments', '+coments ~comments'],
  ],
  ['replica.customFields."A" = issue.customFields."A"', 'x = replica.customFields."A"?.value?.value', []],
  [
    'replica.customFields."A" = 1',
    'x = replica.customFields."B".value',
    ['-customFields."B".value', '+customFields."A"'],
  ],
  [
    'replica.customFields."Service Level" = 1',
    'x = replica.customFields."Service level".value',
    [
      '-customFields."Service level".value! ~customFields."Service Level"',
      '+customFields."Service Level" ~customFields."Service level".value',
    ],
  ],
  ['replica.customFields."A" = 1', 'x = replica."A"', []],
  ['replica."My field" = 1', 'x = replica.customFields."My field".value', []],
  ['replica.customKeys.sla = 1', 'x = replica.sla', []],
  ['replica.sla = 1', 'x = replica.customKeys.sla', []],
  ['replica.customFields = issue.customFields', 'x = replica.customFields."B".value', []],
  ['replica.customFields."${x()}" = 1', 'x = replica.customFields."B".value\ny = replica.z', ['-z']],
  ['replica.customFields."A" = 1', 'replica.customFields.each { k, v -> x[k] = v }', []],
  ['replica = issue', 'x = replica.anything', []],
  ['Sender.send()', 'x = replica.anything', []],
  ['replica.a = 1', 'Receiver.receive(replica)', []],
  ['replica.a = 1', 'x = "$replica"', []],
  ['replica.a = 1', 'debug.error(replica)', ['+a']],
  ['', 'x = replica.key + replica.id + replica.entityUrl', []],
  ['', 'x = replica.key.URN', ['-key.URN']],
  ['', 'entity.comments += replica.addedComments', ['-addedComments']],
  ['replica.name = issue.summary', 'x = replica.status?.name', ['-status.name', '+name']],
  ['replica.key = issue.key', '', []],
  ['replica.a = 1\nreplica.b = (', 'x = replica.c', ['+a', '+b']],
  ['replica.a = 1\nreplica.b = 2', 'x = replica.a\nif (', []],
  ['replica.type = issue.type', 'x = replica.typeName', []],
  ['', 'replica.state = 1\nx = replica.state', []],
  ['', 'replica.state = replica.other\nx = replica.state', ['-other']],
  ['if (issue.x) replica.a = 1', 'x = replica.a', []],
  ['["a", "b"].each { replica[it] = 1 }', 'x = replica.a + replica.c', ['-c', '+b']],
  [
    'replica.severity = 1\nreplica.severities = 2',
    'x = replica.severit',
    ['-severit! ~severity', '+severities ~severit', '+severity ~severit'],
  ],
  [
    'replica.severity << issue.x\nreplica.severity = 2',
    'x = replica.serverity',
    ['-serverity! ~severity', '+severity ~serverity'],
  ],
  ['unknownMethod(replica.severity)', 'x = replica.serverity', ['-serverity']],
  ['replica.severity = 1', 'unknownMethod(replica.serverity)', ['-serverity! ~severity', '+severity']],
  [
    'replica.customFields = 1',
    'x = replica.customField',
    ['-customField! ~customFields', '+customFields ~customField'],
  ],
  ['replica.comments = issue.comments', 'x = replica.addedComments.body + replica.changedComments[0].body', []],
  ['replica.comments = [a: 1]', 'x = replica.addedComments.b', ['-addedComments.b', '+comments.a']],
];

describe('two sides of a connection', () => {
  for (const [sends, reads, expected] of table) {
    it(`${JSON.stringify(sends)} with ${JSON.stringify(reads)}`, () => {
      assert.deepEqual(compareContracts(outgoing(sends), incoming(reads)).map(showDisagreement), expected);
    });
  }

  it('take a list of custom fields for no more than that', () => {
    const path = parsePath('customFields[].value');
    assert.ok(path);
    const sends = [{ path, certainty: 'certain' as const, open: false, places: [] }];
    assert.deepEqual(compareContracts({ sends }, incoming('x = replica.other')).map(showDisagreement), [
      '-other',
      '+customFields[].value',
    ]);
  });

  it('say nothing of each other where one of them is not known', () => {
    assert.deepEqual(compareContracts({}, incoming('x = replica.a')), []);
    assert.deepEqual(compareContracts(outgoing('replica.a = 1'), {}), []);
  });

  it('are compared with all of their rules together', () => {
    const reader = mergeContracts([incoming('x = replica.a'), incoming('x = replica.b'), outgoing('replica.z = 1')]);
    assert.deepEqual(compareContracts(outgoing('replica.a = 1\nreplica.b = 2'), reader), []);
  });

  it('tell the exact expression, what is wrong there and where the other side says it otherwise', () => {
    const text = 'def p = replica.priorty?.name\nissue.priority = nodeHelper.getPriority(p)';
    const [problem, ...rest] = problemsOf(
      incoming(text),
      inFile(outgoing('replica.priority = issue.priority'), 'o.groovy'),
    );
    assert.deepEqual(rest, []);
    assert.ok(problem);
    assert.equal(text.slice(problem.start, problem.end), 'replica.priorty?.name');
    assert.equal(
      problem.message,
      "The other side never sends 'priorty.name', so there is nothing to read here. Did you mean 'priority'?",
    );
    assert.deepEqual(
      [problem.code, problem.severity, problem.related],
      [
        'contract/unsent',
        'warning',
        [
          {
            message: "The other side sends 'priority' here.",
            place: { file: 'o.groovy', range: { start: 0, end: 16 } },
          },
        ],
      ],
    );
  });

  it('tell each place in the order of the text', () => {
    const text = 'replica.b = 1\nreplica.a = 2\nreplica.b = 3';
    const found = problemsOf(outgoing(text), incoming(''));
    assert.deepEqual(
      found.map(({ start, end, code }) => `${text.slice(start, end)} ${code}`),
      ['replica.b contract/unread', 'replica.a contract/unread', 'replica.b contract/unread'],
    );
    assert.equal(found[0]?.message, "The other side never reads 'b', so it is sent for nothing.");
    assert.deepEqual(found[0].related, []);
  });
});

describe('the sample workspace', () => {
  const read = (name: string) => readFileSync(path.join(__dirname, '../../../sample/connections', name), 'utf8');
  const side = (folder: string) => ({
    sends: outgoing(read(`${folder}/outgoing.groovy`)),
    reads: incoming(read(`${folder}/incoming.groovy`)),
  });
  const acme = side('acme_to_globex');
  const globex = side('globex_to_acme');

  it('reads nothing that the other side does not send', () => {
    for (const [sends, reads] of [
      [acme.sends, globex.reads],
      [globex.sends, acme.reads],
    ] as const) {
      assert.deepEqual(
        compareContracts(sends, reads).filter(({ kind }) => kind === 'unsent'),
        [],
      );
    }
  });

  it('sends some things that the other side has no use for, which is no more than an information', () => {
    const found = compareContracts(acme.sends, globex.reads);
    assert.deepEqual(found.map(showDisagreement), [
      '+customFields."Service Level"',
      '+labels',
      '+reporter',
      '+status',
      '+type',
    ]);
    assert.deepEqual(compareContracts(globex.sends, acme.reads), [], 'its rule has a syntax error');
  });
});
