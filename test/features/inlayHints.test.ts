import assert from 'node:assert/strict';
import { inlayHints, type InlayHintSettings } from '../../server/features/inlayHints';
import { openMarked } from './kit';

const all: InlayHintSettings = { variableTypes: true, parameterNames: true, closureParameters: true };
const none: InlayHintSettings = { variableTypes: false, parameterNames: false, closureParameters: false };

const rows: { is: string; text: string; hinted: string }[] = [
  { is: 'nothing', text: '', hinted: '' },
  {
    is: 'types that were worked out',
    text: 'def user = nodeHelper.getUserByEmail("x")',
    hinted: 'def user‹: User?› = nodeHelper.getUserByEmail("x")',
  },
  {
    is: 'no types that anybody sees',
    text: 'def a = 1\ndef b = "x"\ndef c = new Date()\nString d = issue.key\n',
    hinted: 'def a = 1\ndef b = "x"\ndef c = new Date()\nString d = issue.key\n',
  },
  { is: 'no types that nobody knows', text: 'def a = other()', hinted: 'def a = other()' },
  {
    is: 'no types of which only a part is known',
    text: 'def a = replica.labels.collect { other(it) }',
    hinted: 'def a = replica.labels.collect { other(it) }',
  },
  {
    is: 'no types that are in the way more than they help',
    text: 'def a = replica.attachments.groupBy { it.author }.entrySet().collate(2)',
    hinted: 'def a = replica.attachments.groupBy { it.author }.entrySet().collate(2)',
  },
  {
    is: 'several in the order of the text',
    text: 'nodeHelper.getIssueType(replica.comments.collect {\n  it.body\n}.toString(), "PROJ")',
    hinted:
      'nodeHelper.getIssueType(replica.comments.collect {‹ it: Comment›\n  it.body\n}.toString(), ‹projectKeyOrProject:›"PROJ")',
  },
  {
    is: 'names of what several plain values are for',
    text: 'nodeHelper.getIssueType("Task", "PROJ")',
    hinted: 'nodeHelper.getIssueType(‹name:›"Task", ‹projectKeyOrProject:›"PROJ")',
  },
  { is: 'no name of a single value', text: 'nodeHelper.getUserByEmail("x")', hinted: 'nodeHelper.getUserByEmail("x")' },
  {
    is: 'what a closure of several lines gets',
    text: 'replica.comments.each {\n  log.info(it.body)\n}',
    hinted: 'replica.comments.each {‹ it: Comment›\n  log.info(it.body)\n}',
  },
  {
    is: 'no it in a closure of one line',
    text: 'replica.comments.each { log.info(it.body) }',
    hinted: 'replica.comments.each { log.info(it.body) }',
  },
  {
    is: 'types in half-typed code',
    text: 'def key = issue.key\nif (x {',
    hinted: 'def key‹: String› = issue.key\nif (x {',
  },
];

function show(text: string, settings: InlayHintSettings, lines?: { from: number; to: number }): string {
  const { document } = openMarked('incoming jira-cloud', text);
  const range = {
    start: { line: lines?.from ?? 0, character: 0 },
    end: { line: lines?.to ?? document.lines.lineCount, character: 0 },
  };
  let shown = text;
  for (const { position, label } of inlayHints(document, range, settings).reverse()) {
    const offset = document.lines.offset({ line: position.line, column: position.character });
    assert.ok(typeof label === 'string');
    shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
  }
  return shown;
}

describe('inlay hints', () => {
  for (const { is, text, hinted } of rows) {
    it(`show ${is}`, () => {
      assert.equal(show(text, all), hinted);
    });
  }

  it('show only those that are asked for', () => {
    const text =
      'def key = issue.key\nlog.info(nodeHelper.getIssueType("Task", key))\nreplica.comments.each {\n  log.info(it)\n}\n';
    const shown = (on: Partial<InlayHintSettings>) => show(text, { ...none, ...on }).match(/‹.*?›/g) ?? [];
    assert.deepEqual(shown({}), []);
    assert.deepEqual(shown({ variableTypes: true }), ['‹: String›']);
    assert.deepEqual(shown({ parameterNames: true }), ['‹name:›']);
    assert.deepEqual(shown({ closureParameters: true }), ['‹ it: Comment›']);
  });

  it('show only what is in the range', () => {
    const text = 'def a = issue.key\ndef b = issue.key\ndef c = issue.key\n';
    assert.equal(
      show(text, all, { from: 1, to: 2 }),
      'def a = issue.key\ndef b‹: String› = issue.key\ndef c = issue.key\n',
    );
  });
});
