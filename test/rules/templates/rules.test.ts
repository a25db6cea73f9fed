import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { platforms } from '../../../server/rules/catalogue';
import { compareContracts } from '../../../server/rules/contract/compare';
import { identifyRule } from '../../../server/rules/identify';
import { generateRules } from '../../../server/rules/templates/generate';
import { findTemplate, type Template, templateOfOtherSide, templates } from '../../../server/rules/templates/template';
import {
  alarmsIn,
  combinations,
  contractIn,
  directions,
  disagreements,
  everyValue,
  nastyTexts,
  rulesOf,
  sides,
  withOffers,
} from './kit';

describe('generated rules', () => {
  for (const [at, combination] of combinations.entries()) {
    const { name, template, platform } = combination;

    it(`${name}: no error and no warning, with any other platform`, () => {
      const others = [undefined, ...platforms.map(({ id }) => id)];
      const rules = others.map((other) => rulesOf(combination, other));
      for (const direction of directions) {
        // Only tables of names differ, so that many texts are the same.
        for (const text of new Set(rules.map((one) => one[direction]))) {
          assert.deepEqual(parse(text).errors, []);
          assert.deepEqual(alarmsIn(text, direction), [], text);
        }
      }
    });

    it(`${name}: no error and no warning with any value and name`, () => {
      for (const text of nastyTextsFor(at)) {
        const values = everyValue(template, platform, text);
        const rules = generateRules(template, platform, values, { local: text, destination: text });
        for (const direction of directions) {
          assert.deepEqual(alarmsIn(rules[direction], direction), [], rules[direction]);
          assertSameShape(rules[direction], rulesOf(combination)[direction]);
        }
      }
    });

    it(`${name}: each offered part is right when it is used`, () => {
      for (const text of ['DESK', '*/ evil() /*']) {
        const rules = generateRules(template, platform, everyValue(template, platform, text), sides);
        for (const direction of directions) {
          for (const offered of withOffers(rules[direction])) {
            assert.deepEqual(alarmsIn(offered.text, direction), [], `${offered.title}\n${offered.text}`);
          }
        }
      }
    });

    it(`${name}: says what it is, ends with a line end, has no blanks at line ends`, () => {
      const rules = rulesOf(combination);
      for (const direction of directions) {
        const identity = identifyRule({ path: '', text: rules[direction] });
        assert.deepEqual([identity.kind, identity.platform, identity.problems], [direction, platform, []]);
        assert.match(rules[direction], /^\/\/ sync-rule: .+\n\/\/ What acme .+ globex.*\n\n/);
        assert.match(rules[direction], /[^\n]\n$/);
        assert.doesNotMatch(rules[direction], /[ \t]\n|\n\n\n|[«»]/);
      }
    });
  }

  it('are the same when made again', () => {
    for (const combination of combinations) assert.deepEqual(rulesOf(combination), rulesOf(combination));
  });

  it('cannot be made for a platform without facts', () => {
    const [template] = templates;
    assert.ok(template);
    assert.throws(() => generateRules(template, 'fax', {}, sides), RangeError);
  });

  it('call a side without a readable name by its place', () => {
    const { outgoing } = rulesFor('basic-fields', 'github', { local: ' \n ', destination: '\\\u200B' });
    assert.ok(outgoing.includes('// What this side sends to the other side.'));
  });

  it('cut names that are too long to read', () => {
    const { outgoing } = rulesFor('basic-fields', 'github', { local: '🚀'.repeat(300), destination: 'b' });
    assert.ok(outgoing.includes(`// What ${'🚀'.repeat(80)} sends to b.`));
  });
});

describe('both sides', () => {
  for (const template of templates) {
    const other = templateOfOtherSide(template);

    it(`agree with ${template.id} here and ${other.id} there, on all platforms`, () => {
      assertAllAgree(template, other);
    });

    if (other === template) continue;
    it(`agree with ${template.id} here and there, too, on all platforms`, () => {
      assertAllAgree(template, template);
    });
  }

  it('agree with everything in use that is offered, on all platforms', () => {
    const used = combinations
      .filter(({ template }) => template.id === 'empty-with-comments')
      .map((combination) => {
        const rules = rulesOf(combination);
        const [outgoing, incoming] = directions.map((direction) => {
          const all = withOffers(rules[direction]).at(-1);
          assert.ok(all, `${combination.name} offers nothing`);
          return contractIn(all.text, direction);
        });
        assert.ok(outgoing && incoming);
        return { platform: combination.platform, outgoing, incoming };
      });
    assert.equal(used.length, platforms.length);
    for (const here of used) {
      for (const there of used) {
        assert.deepEqual(disagreements(here.outgoing, there.incoming), [], `${here.platform} to ${there.platform}`);
      }
    }
  });

  it('read nothing that does not arrive, where each knows the platform of the other', () => {
    for (const template of templates) {
      for (const sender of platforms) {
        for (const reader of platforms) {
          const { outgoing } = rulesOf({ template, platform: sender.id }, reader.id);
          const there = { template: templateOfOtherSide(template), platform: reader.id };
          const { incoming } = rulesOf(there, sender.id);
          const found = compareContracts(contractIn(outgoing, 'outgoing'), contractIn(incoming, 'incoming'));
          assert.deepEqual(
            found.filter(({ kind }) => kind === 'unsent'),
            [],
            `${template.id}: ${sender.id} to ${reader.id}`,
          );
        }
      }
    }
  });
});

function rulesFor(id: string, platform: string, names: { local: string; destination: string }) {
  const template = findTemplate(id);
  assert.ok(template);
  return generateRules(template, platform, {}, names);
}

/** Holds what each platform sends against what each other one reads. */
function assertAllAgree(here: Template, there: Template): void {
  for (const sender of platforms) {
    for (const reader of platforms) {
      const { outgoing } = rulesOf({ template: here, platform: sender.id }, reader.id);
      const { incoming } = rulesOf({ template: there, platform: reader.id }, sender.id);
      const found = disagreements(contractIn(outgoing, 'outgoing'), contractIn(incoming, 'incoming'));
      assert.deepEqual(found, [], `${sender.id} to ${reader.id}`);
    }
  }
}

/** All of them at once, and a few of them alone: over the combinations each of them many times. */
function nastyTextsFor(at: number): string[] {
  const alone = [0, 1, 2, 3, 4].map((step) => nastyTexts[(at * 5 + step) % nastyTexts.length] ?? '');
  return [nastyTexts.join(''), ...alone];
}

/** Values change what stands between quotes and in the heading, never how many lines there are or what they do. */
function assertSameShape(text: string, usual: string): void {
  const shape = (rule: string) =>
    rule
      .split('\n')
      .filter((_, at) => at !== 1)
      .map((line) => line.replace(/"(?:\\.|[^"\\])*"/g, '""'));
  assert.deepEqual(shape(text), shape(usual));
}
