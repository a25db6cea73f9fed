import assert from 'node:assert/strict';
import { parse } from '../../server/groovy/parse';
import { type Diagnostic, sortByPlace } from '../../server/rules/diagnostic';
import { suppress } from '../../server/rules/suppression';
import { applyEdits } from '../../server/text/edits';

/** Every `bad` is reported as security/secret, every `worse` as flow/unreachable, every `lost` as contract/unread. */
const codes: Record<string, string> = {
  bad: 'security/secret',
  worse: 'flow/unreachable',
  lost: 'contract/unread',
};

function planted(text: string): Diagnostic[] {
  return [...text.matchAll(/\b(?:bad|worse|lost)\b(?=\()/g)].map(({ 0: word, index }) => ({
    code: codes[word] ?? '',
    severity: 'warning',
    message: 'Planted.',
    start: index,
    end: index + word.length,
  }));
}

function afterwards(text: string): Diagnostic[] {
  return sortByPlace(suppress(parse(text), planted(text)));
}

const known = 'security/secret';
const unused = 'hint rule/suppression';
const wrong = 'warning rule/suppression';

interface Row {
  readonly what: string;
  readonly text: string;
  /** `LINE bad` for what is still heard, `LINE SEVERITY CODE` for what is said of the comments; lines from 1. */
  readonly left: readonly string[];
  /** Held by the first message about a comment. */
  readonly says?: string;
  /** The text after all fixes of the messages about comments. */
  readonly fixed?: string;
}

const rows: Row[] = [
  { what: 'nothing without a comment', text: 'bad()\n// sync-rule: incoming\n', left: ['1 bad'] },
  { what: 'the same line', text: `bad() // sync-rule-ignore ${known}: they add it\nbad()\n`, left: ['2 bad'] },
  { what: 'the line behind', text: `// sync-rule-ignore ${known}: they add it\nbad()\nbad()\n`, left: ['3 bad'] },
  { what: 'no line before', text: `bad()\n// sync-rule-ignore ${known}\nbad()\n`, left: ['1 bad'] },
  { what: 'empty lines between', text: `// sync-rule-ignore ${known}\n\n  \nbad()\n`, left: [] },
  { what: 'a reason or none', text: `bad() // sync-rule-ignore ${known}\n`, left: [] },
  { what: 'several codes', text: `bad(); worse() // sync-rule-ignore ${known}, flow/unreachable: both\n`, left: [] },
  {
    what: 'several codes without comma',
    text: `bad(); worse() // sync-rule-ignore ${known} flow/unreachable\n`,
    left: [],
  },
  { what: 'only the code named', text: 'bad(); worse() // sync-rule-ignore flow/unreachable\n', left: ['1 bad'] },
  { what: 'an area', text: 'bad(); worse() // sync-rule-ignore security\n', left: ['1 worse'] },
  { what: 'the file', text: `bad()\nbad()\n// sync-rule-ignore-file ${known}: all of them\nbad()\n`, left: [] },
  { what: 'the file, by area', text: '// sync-rule-ignore-file security, flow\nbad()\nworse()\n', left: [] },
  { what: 'a block comment', text: `/* sync-rule-ignore ${known}: they add it */\nbad()\nbad()\n`, left: ['3 bad'] },
  { what: 'a block comment before code', text: `/* sync-rule-ignore ${known} */ bad()\nbad()\n`, left: ['2 bad'] },
  { what: 'a block comment behind code', text: `bad() /* sync-rule-ignore ${known} */\nbad()\n`, left: ['2 bad'] },
  { what: 'a block comment of two lines', text: `/* sync-rule-ignore ${known}:\n they add it */\nbad()\n`, left: [] },
  { what: 'a documenting comment', text: `/** sync-rule-ignore ${known} */\nbad()\n`, left: [] },
  { what: 'any letter case and no blank', text: `//Sync-Rule-Ignore ${known}\nbad()\n`, left: [] },
  {
    what: 'several comments in a row',
    text: `// sync-rule-ignore ${known}\n// why\n/* and\n more */\n// sync-rule-ignore flow/unreachable\nbad(); worse()\nbad()`,
    left: ['7 bad'],
  },
  {
    what: 'two comments on one line',
    text: `bad(); worse() /* sync-rule-ignore security */ // sync-rule-ignore flow\n`,
    left: [],
  },
  { what: 'Windows line ends', text: `// sync-rule-ignore ${known}\r\nbad()\r\nbad()\r\n`, left: ['3 bad'] },
  { what: 'a closure', text: `list.each {\n  // sync-rule-ignore ${known}\n  bad()\n}\n`, left: [] },
  { what: 'a comment that is a string', text: `def s = "// sync-rule-ignore ${known}"; bad()\n`, left: ['1 bad'] },
  {
    what: 'what is not there',
    text: `// sync-rule-ignore ${known}: gone\ngood()\n`,
    left: [`1 ${unused}`],
    says: `Nothing here is reported as '${known}'`,
    fixed: 'good()\n',
  },
  {
    what: 'what is not there, behind code',
    text: `good() // sync-rule-ignore ${known}\n`,
    left: [`1 ${unused}`],
    fixed: 'good()\n',
  },
  {
    what: 'what is not there, before code',
    text: `/* sync-rule-ignore ${known} */ good()\n`,
    left: [`1 ${unused}`],
    fixed: 'good()\n',
  },
  {
    what: 'one of two',
    text: `bad() // sync-rule-ignore ${known}, flow/unreachable: both\n`,
    left: [`1 ${unused}`],
    fixed: `bad() // sync-rule-ignore ${known}: both\n`,
  },
  {
    what: 'the other of two',
    text: `worse() // sync-rule-ignore ${known}, flow/unreachable\n`,
    left: [`1 ${unused}`],
    fixed: 'worse() // sync-rule-ignore flow/unreachable\n',
  },
  {
    what: 'the last line',
    text: `good()\n// sync-rule-ignore-file ${known}`,
    left: [`2 ${unused}`],
    fixed: 'good()\n',
  },
  { what: 'code and area at once', text: `bad() // sync-rule-ignore security, ${known}\n`, left: [] },
  {
    what: 'what the other side of a connection decides',
    text: 'good() // sync-rule-ignore contract/unread\n',
    left: [],
  },
  { what: 'the other side', text: 'lost() // sync-rule-ignore contract/unread: their plug-in sends it\n', left: [] },
  {
    what: 'an unknown code',
    text: 'bad() // sync-rule-ignore security/secrte: typo\n',
    left: ['1 bad', `1 ${wrong}`],
    says: `There is no 'security/secrte' to ignore. Did you mean '${known}'`,
  },
  {
    what: 'an unknown area',
    text: 'worse() // sync-rule-ignore flwo\n',
    left: ['1 worse', `1 ${wrong}`],
    says: "There is no 'flwo' to ignore. Did you mean 'flow'?",
    fixed: 'worse() // sync-rule-ignore flow\n',
  },
  {
    what: 'nonsense',
    text: 'bad() // sync-rule-ignore everything\n',
    left: ['1 bad', `1 ${wrong}`],
    says: "There is no 'everything' to ignore.",
  },
  {
    what: 'what cannot be ignored',
    text: 'bad() // sync-rule-ignore syntax/unexpected, compile\n',
    left: ['1 bad', `1 ${wrong}`, `1 ${wrong}`],
    says: "'syntax/unexpected' cannot be ignored: ",
  },
  {
    what: 'a code half typed',
    text: 'bad() // sync-rule-ignore security/\n',
    left: ['1 bad', `1 ${wrong}`],
    says: "There is no 'security/' to ignore.",
  },
  {
    what: 'no code yet',
    text: 'bad() // sync-rule-ignore\n',
    left: ['1 bad', `1 ${wrong}`],
    says: 'Say what to ignore',
  },
  {
    what: 'only a reason',
    text: 'bad() // sync-rule-ignore: they add it\n',
    left: ['1 bad', `1 ${wrong}`],
    says: 'Say what to ignore',
  },
  {
    what: 'a colon too early',
    text: `bad() // sync-rule-ignore: ${known}\n`,
    left: ['1 bad', `1 ${wrong}`],
    says: "stands before the ':'",
    fixed: `bad() // sync-rule-ignore ${known}\n`,
  },
  {
    what: 'no colon',
    text: `bad() // sync-rule-ignore ${known} because they add it\n`,
    left: [`1 ${wrong}`],
    says: "A ':' stands between the codes and the reason.",
    fixed: `bad() // sync-rule-ignore ${known}: because they add it\n`,
  },
  {
    what: 'a keyword half typed',
    text: `bad() // sync-rule-ignor ${known}\n`,
    left: ['1 bad', `1 ${wrong}`],
    says: "Did you mean 'sync-rule-ignore'?",
    fixed: `bad() // sync-rule-ignore ${known}\n`,
  },
  {
    what: 'a keyword misspelled',
    text: `// sync-rule-ignorefile ${known}\nbad()\n`,
    left: [`1 ${wrong}`, '2 bad'],
    fixed: `// sync-rule-ignore-file ${known}\nbad()\n`,
  },
  { what: 'a code twice', text: `bad() // sync-rule-ignore ${known}, ${known}\n`, left: [] },
  { what: 'only commas', text: 'bad() // sync-rule-ignore , ,\n', left: ['1 bad', `1 ${wrong}`] },
  {
    what: 'what is said of comments',
    text: '// sync-rule-ignore-file rule/suppression\ngood() // sync-rule-ignore flow\n',
    left: [],
  },
  {
    what: 'what is said of no comment',
    text: '// sync-rule-ignore-file rule/suppression\ngood()\n',
    left: [`1 ${unused}`],
    fixed: 'good()\n',
  },
  { what: 'a broken text, where much stays unsaid', text: `good( // sync-rule-ignore ${known}\n`, left: [] },
];

describe('comments that silence', () => {
  for (const { what, text, left, says, fixed } of rows) {
    it(`know ${what}`, () => {
      const found = afterwards(text);
      const shown = found.map(({ code, severity, start, end }) => {
        const line = text.slice(0, start).split('\n').length;
        return code === 'rule/suppression' ? `${line} ${severity} ${code}` : `${line} ${text.slice(start, end)}`;
      });
      assert.deepEqual(shown, left);
      const own = found.filter(({ code }) => code === 'rule/suppression');
      if (says !== undefined) assert.ok(own[0]?.message.includes(says), own[0]?.message);
      for (const one of own) assert.deepEqual(one.tags, one.severity === 'hint' ? ['unnecessary'] : undefined);
      const fixes = own.flatMap(({ fix }) => fix ?? []);
      if (fixed !== undefined)
        assert.equal(
          fixes.reduceRight((before, fix) => applyEdits(before, [fix]), text),
          fixed,
        );
    });
  }

  it('offers to remove what is of no use', () => {
    const [one] = afterwards(`good() // sync-rule-ignore ${known}\n`);
    assert.equal(one?.fix?.title, 'Remove the comment');
    const [other] = afterwards(`bad() // sync-rule-ignore ${known}, flow\n`);
    assert.equal(other?.fix?.title, "Remove 'flow'");
  });

  it('keep every place within the text', () => {
    for (const { text } of rows) {
      for (let length = 0; length <= text.length; length++) {
        for (const { start, end, fix } of afterwards(text.slice(0, length))) {
          assert.ok(start >= 0 && start <= end && end <= length);
          assert.ok(!fix || (fix.start >= 0 && fix.start <= fix.end && fix.end <= length));
        }
      }
    }
  });
});
