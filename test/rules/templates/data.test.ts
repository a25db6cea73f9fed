import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPlatform, platforms } from '../../../server/rules/catalogue';
import { evidences, type Fact, sources } from '../../../server/rules/catalogueFacts';
import { placeholdersIn } from '../../../server/rules/templates/parameters';
import { platformFiles } from '../../../server/rules/templates/platformFiles';
import {
  findPlatformTemplate,
  findTemplate,
  type Part,
  type PlatformTemplate,
  platformTemplates,
  templateFields,
  templateOfOtherSide,
  templates,
  templatesFor,
  usualNames,
} from '../../../server/rules/templates/template';
import { DataFolder } from '../schemas';

const folder = join(__dirname, '../../../server/rules/templates');
const files = new DataFolder(folder);
const data = (name: string) => files.data(name);
const names = readdirSync(join(folder, 'platforms')).map((name) => `platforms/${name}`);
const fieldIds = templateFields.map(({ id }) => id);

const lists = (platform: PlatformTemplate) => [platform.firstSync, platform.outgoing, platform.incoming];
const partsOf = (platform: PlatformTemplate): readonly Part[] => lists(platform).flatMap(({ parts }) => parts);
const nameOf = ({ platforms: ids }: PlatformTemplate) => ids.join(' and ');

describe('template files', () => {
  it('fit their schemas', () => {
    files.assertFits('templates.schema.json', 'templates.json');
    files.assertFits('platform.schema.json', ...names);
  });

  for (const schema of ['templates', 'platform']) {
    it(`${schema}.schema.json describes every field`, () => {
      assert.deepEqual(files.undescribed(`${schema}.schema.json`), []);
    });
  }

  it('are all in the list, sorted', () => {
    assert.deepEqual(
      platformFiles,
      names.map((name) => data(name)),
    );
    assert.deepEqual(names, [...names].sort());
  });

  it('stay small enough to read at every start', () => {
    const size = ['templates.json', ...names].reduce((sum, name) => sum + JSON.stringify(data(name)).length, 0);
    assert.ok(size < 80_000, String(size));
  });
});

describe('templates', () => {
  it('do not say in words which way they go: their direction stands before', () => {
    for (const { description } of templates) assert.doesNotMatch(description, /both ways|other side|this side/i);
  });

  for (const { id, description, sends, receives, receivesOnce } of templates) {
    it(`promise no field that a tracker does not have, unless they say so: ${id}`, () => {
      const [promised = ''] = description.toLowerCase().split(';');
      const named = templateFields.filter(({ label }) => promised.includes(label.toLowerCase()));
      for (const platform of platformTemplates) {
        const has = (list: PlatformTemplate['outgoing'], field: string) =>
          list.parts.some(({ fields, variant }) => variant !== true && fields.includes(field));
        const taken = [...receives, ...receivesOnce];
        const missing = named.filter(
          ({ id: field }) =>
            (sends.includes(field) && !has(platform.outgoing, field)) ||
            (taken.includes(field) && !has(platform.incoming, field)),
        );
        assert.deepEqual(missing, [], nameOf(platform));
      }
    });
  }

  it('ask for a place in words that say what the rules need of it', () => {
    const hints = platformTemplates.flatMap(({ parameters }) => parameters.map(({ hint }) => hint));
    for (const hint of hints) assert.doesNotMatch(hint, /The rules name/);
  });

  it('are those that people choose from', () => {
    assert.deepEqual(
      templates.map(({ label }) => label),
      [
        'Basic fields',
        'Basic fields with status, priority and people',
        'Empty with comments',
        'Comments only',
        'One way out',
        'One way in',
      ],
    );
  });

  it('are there for every platform of the catalogue, and for no other', () => {
    const covered = platformTemplates.flatMap((platform) => platform.platforms);
    assert.deepEqual([...covered].sort(), platforms.map(({ id }) => id).sort());
    for (const { id } of platforms) assert.equal(templatesFor(id), templates);
    assert.deepEqual(templatesFor('fax'), []);
  });

  it('are found by id, label and the names people know', () => {
    for (const template of templates) {
      for (const name of [template.id, template.label, ` ${template.label.toUpperCase()} `, ...template.aka]) {
        assert.equal(findTemplate(name), template, name);
      }
    }
    assert.equal(findTemplate('Advanced')?.id, 'empty-with-comments');
    assert.equal(findTemplate('single project')?.id, 'basic-fields');
    assert.equal(findTemplate('basic'), undefined);
    const all = templates.flatMap(({ id, label, aka }) => [id, label.toLowerCase(), ...aka]);
    assert.deepEqual(all, [...new Set(all)]);
  });

  it('name only fields there are, and say once how each is taken over', () => {
    for (const { id, sends, receives, receivesOnce } of templates) {
      const unknown = [...sends, ...receives, ...receivesOnce].filter((field) => !fieldIds.includes(field));
      assert.deepEqual(unknown, [], id);
      assert.deepEqual(
        receives.filter((field) => receivesOnce.includes(field)),
        [],
        id,
      );
    }
    assert.deepEqual(fieldIds, [...new Set(fieldIds)]);
  });

  it('read nothing that the template of the other side does not send', () => {
    for (const template of templates) {
      const other = templateOfOtherSide(template);
      assert.equal(templateOfOtherSide(other), template, template.id);
      const unsent = [...template.receives, ...template.receivesOnce].filter((field) => !other.sends.includes(field));
      assert.deepEqual(unsent, [], template.id);
    }
  });

  it('go the way they say', () => {
    for (const { id, direction, sends, receives, receivesOnce } of templates) {
      assert.equal(sends.length > 0, direction !== 'in', id);
      assert.equal(receives.length + receivesOnce.length > 0, direction !== 'out', id);
    }
  });
});

describe('platforms of templates', () => {
  const marks = new Set(evidences.map(({ id }) => id));
  const ids = new Set(sources.map(({ id }) => id));

  for (const platform of platformTemplates) {
    it(`${nameOf(platform)}: every fact has a source and an evidence mark that exist`, () => {
      const { parameters, statuses, priorities } = platform;
      const facts: readonly Fact[] = [...lists(platform), ...parameters, statuses, ...(priorities ? [priorities] : [])];
      for (const { source, evidence } of facts) {
        assert.ok(source.startsWith('https://') || ids.has(source), source);
        assert.ok(marks.has(evidence), evidence);
        assert.ok(!evidence.startsWith('docs') || source.startsWith('https://'), source);
      }
    });

    it(`${nameOf(platform)}: parts name fields, parameters and tables there are`, () => {
      const parameters = platform.parameters.map(({ id }) => id);
      const tables = ['statuses', ...(platform.priorities ? ['priorities'] : [])];
      for (const part of partsOf(platform)) {
        const fields = [...part.fields, ...(part.unless === undefined ? [] : [part.unless])];
        assert.deepEqual(
          fields.filter((id) => !fieldIds.includes(id)),
          [],
        );
        const unknown = placeholdersIn(part.code).filter((id) => !parameters.includes(id) && !tables.includes(id));
        assert.deepEqual(unknown, []);
        assert.ok(part.variant !== true || part.title !== undefined);
      }
      for (const { parts } of [platform.outgoing, platform.incoming]) {
        assert.ok(parts.every(({ fields }) => fields.length > 0));
        const plain = parts.filter(({ title }) => title === undefined).flatMap(({ fields }) => fields);
        assert.deepEqual(plain, [...new Set(plain)]);
      }
      assert.deepEqual(parameters, [...new Set(parameters)]);
      const code = [...partsOf(platform).flatMap((part) => part.code), platform.guard?.code ?? ''];
      const used = placeholdersIn(code);
      assert.deepEqual(
        parameters.filter((id) => !used.includes(id)),
        [],
      );
    });

    it(`${nameOf(platform)}: calls its record as the catalogue does, and makes it in the place the catalogue names`, () => {
      const written = (part: Part) => part.code.flatMap((line) => /^\s*(\w+)\.\w+.* [+-]?= /.exec(line)?.[1] ?? []);
      const place = platform.parameters.filter((parameter) => parameter.place).map(({ id }) => id);
      assert.ok(place.length <= 1);
      for (const id of platform.platforms) {
        const known = findPlatform(id);
        assert.ok(known, id);
        for (const part of [...platform.firstSync.parts, ...platform.incoming.parts]) {
          for (const name of written(part)) assert.ok([known.record, 'comment'].includes(name), part.code.join('\n'));
        }
        for (const part of platform.outgoing.parts) {
          for (const name of written(part)) assert.equal(name, 'replica', part.code.join('\n'));
        }
        const code = platform.firstSync.parts.flatMap((part) => part.code).join('\n');
        for (const { property, required } of known.firstSync) {
          if (!required) continue;
          assert.ok(code.includes(`${known.record}.${property} = `), `${id} ${property}`);
        }
      }
    });

    it(`${nameOf(platform)}: sends and takes over the title and the comments, and sends the key`, () => {
      const fields = (parts: readonly Part[]) =>
        parts.filter(({ title }) => title === undefined).flatMap((p) => p.fields);
      for (const field of ['key', 'summary', 'description', 'comments']) {
        assert.ok(fields(platform.outgoing.parts).includes(field), field);
        assert.ok(field === 'key' || fields(platform.incoming.parts).includes(field), field);
      }
    });

    it(`${nameOf(platform)}: has a name for every step, and writes only names that it reads`, () => {
      assert.equal(platform.statuses.steps.length, usualNames.statuses.length);
      if (platform.priorities) assert.equal(platform.priorities.steps.length, usualNames.priorities.length);
      const read = platform.statuses.steps.flatMap((step) => step.read);
      assert.deepEqual(
        platform.statuses.steps.filter(({ write }) => !read.includes(write)),
        [],
      );
    });
  }

  it('are found by any of their ids', () => {
    for (const platform of platformTemplates) {
      for (const id of platform.platforms) assert.equal(findPlatformTemplate(id), platform);
    }
    assert.equal(findPlatformTemplate('fax'), undefined);
  });
});
