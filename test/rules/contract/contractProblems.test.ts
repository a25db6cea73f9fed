import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { type Contract, type Place } from '../../../server/rules/contract/contract';
import { contractProblems } from '../../../server/rules/contract/contractProblems';

function otherSide(part: 'sends' | 'reads', field: string, place: Place): Contract {
  return { [part]: [{ path: [field], certainty: 'certain', open: false, places: [place] }] };
}

const text = 'issue.x = replica.severty';

describe('problems with the other side', () => {
  /** [where the other side says it, where the reader is led] */
  const places: [place: Place, expected: object | undefined][] = [
    [
      { file: 'o.groovy', range: { start: 1, end: 2 } },
      { file: 'o.groovy', range: { start: 1, end: 2 } },
    ],
    [
      { file: 'o.groovy', line: 7 },
      { file: 'o.groovy', line: 7 },
    ],
    [{ range: { start: 1, end: 2 } }, undefined],
  ];
  for (const [place, expected] of places) {
    it(`lead to ${JSON.stringify(place)}`, () => {
      const [problem, ...rest] = contractProblems(parse(text), 'incoming', otherSide('sends', 'severity', place));
      assert.deepEqual(rest, []);
      const message = "The other side sends 'severity' here.";
      assert.deepEqual(problem?.elsewhere, expected ? [{ message, ...expected }] : []);
      assert.deepEqual([problem.code, problem.severity], ['contract/unsent', 'warning']);
    });
  }

  it('lead nowhere, and are less grave, where nothing there is alike', () => {
    const [problem] = contractProblems(parse(text), 'incoming', { sends: [] });
    assert.deepEqual(problem, {
      code: 'contract/unsent',
      severity: 'information',
      message: "The other side never sends 'severty', so there is nothing to read here.",
      start: text.indexOf('replica'),
      end: text.length,
    });
  });

  it('are but hints where something is sent for nothing', () => {
    const reads = otherSide('reads', 'severity', { file: 'i.groovy', line: 3 });
    const found = contractProblems(parse('replica.severty = 1'), 'outgoing', reads);
    assert.deepEqual(found, [
      {
        code: 'contract/unread',
        severity: 'hint',
        message: "The other side never reads 'severty', so it is sent for nothing.",
        start: 0,
        end: 15,
        elsewhere: [{ message: "The other side reads 'severity' here.", file: 'i.groovy', line: 3 }],
      },
    ]);
  });

  it('are told on the side of the text alone', () => {
    const place = { range: { start: 0, end: 1 } };
    const both: Contract = { ...otherSide('sends', 'a', place), ...otherSide('reads', 'b', place) };
    assert.deepEqual(
      contractProblems(parse('x = replica.c'), 'incoming', both).map(({ code }) => code),
      ['contract/unsent'],
    );
    assert.deepEqual(
      contractProblems(parse('replica.c = 1'), 'outgoing', both).map(({ code }) => code),
      ['contract/unread'],
    );
    assert.deepEqual(contractProblems(parse('replica.a = 1'), undefined, both), []);
  });
});
