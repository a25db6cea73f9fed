import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../server/groovy/parse';
import { hashOf, readAnswers } from '../oracle/answers';
import { GROUPS } from '../oracle/corpus';
import { scriptsOf } from '../oracle/tables';

const reasons = JSON.parse(readFileSync(join(__dirname, '../oracle/disagreements.json'), 'utf8')) as Record<
  string,
  string
>;

/** Read as `else if`, which Groovy does not know either, though it makes a call of it. */
const meantOtherwise = /#ok-els?e?if$|#ok-elif$/;

describe('no false alarm', () => {
  for (const group of GROUPS) {
    it(`in the scripts of ${group} that the real compiler accepts`, () => {
      const answers = readAnswers(group);
      const alarms: string[] = [];
      let accepted = 0;
      for (const { id, source } of scriptsOf(group)) {
        const answer = answers.get(id);
        if (answer?.hash !== hashOf(source) || answer.errors !== undefined) continue;
        accepted++;
        const [first] = parse(source).errors;
        if (first !== undefined && !(id in reasons) && !meantOtherwise.test(id)) alarms.push(`${id}: ${first.message}`);
      }
      assert.ok(accepted > 30, `only ${accepted} accepted scripts`);
      assert.deepEqual(alarms, []);
    });
  }
});
