import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPlatform, findScriptKind, platforms, scriptKinds } from '../../../server/rules/catalogue';
import { typeFiles } from '../../../server/rules/catalogue/typeFiles';
import {
  constructs,
  evidences,
  type Fact,
  mergedLists,
  type PlatformFact,
  sources,
} from '../../../server/rules/catalogueFacts';
import {
  findHubMethods,
  findHubProperty,
  findHubType,
  foreignTypes,
  hubTypes,
  isForeignType,
} from '../../../server/rules/catalogueTypes';
import { ruleVariables, variablesOf } from '../../../server/rules/catalogueVariables';
import { isTypeName } from '../../../server/rules/members';
import { namesInType, readType } from '../../../server/rules/typeNotation';
import { DataFolder } from '../schemas';

const folder = join(__dirname, '../../../server/rules/catalogue');
const files = new DataFolder(folder);
const data = (name: string) => files.data(name);

const schemaNames = readdirSync(folder).flatMap((name) => /^(.+)\.schema\.json$/.exec(name)?.[1] ?? []);
const lists = schemaNames.filter((name) => name !== 'type');
const typeNames = readdirSync(join(folder, 'types')).map((name) => name.replace('.json', ''));

/** Everything that is said, with a name for messages. */
interface Said {
  readonly where: string;
  readonly fact: PlatformFact;
}

const typeFacts: Said[] = hubTypes.flatMap((type) => [
  { where: type.name, fact: type },
  ...(type.open ? [{ where: `${type.name} open`, fact: type.open }] : []),
  ...(type.constructors ?? []).map((fact) => ({ where: `new ${type.name}`, fact })),
  ...type.properties.map((fact) => ({ where: `${type.name}.${fact.name}`, fact })),
  ...type.methods.map((fact) => ({ where: `${type.name}.${fact.name}()`, fact })),
]);
const facts: Said[] = [
  ...typeFacts,
  ...ruleVariables.map((fact) => ({ where: fact.name, fact })),
  ...foreignTypes.map((fact) => ({ where: fact.name, fact })),
  ...constructs.map((fact) => ({ where: fact.id, fact })),
  ...mergedLists.map((fact) => ({ where: fact.property, fact })),
  ...platforms.map(({ id, adopt }) => ({ where: `${id} adopt`, fact: adopt })),
  ...platforms.flatMap(({ id, firstSync }) => firstSync.map((fact) => ({ where: `${id} ${fact.property}`, fact }))),
];
const traps = hubTypes.flatMap((type) => [...type.properties, ...type.methods].flatMap((member) => member.traps ?? []));
const signatures = hubTypes.flatMap((type) => [...type.methods, ...(type.constructors ?? [])]);
const types = [
  ...hubTypes.flatMap((type) => [...type.properties.map((property) => property.type), type.open?.type ?? 'any']),
  ...hubTypes.flatMap((type) => type.properties.map((property) => property.accepts ?? 'any')),
  ...hubTypes.flatMap((type) => type.methods.map(({ returns }) => returns)),
  ...signatures.flatMap(({ parameters }) => parameters.map(({ type }) => type)),
  ...ruleVariables.map(({ type }) => type),
  ...scriptKinds.map(({ otherNames }) => otherNames?.type ?? 'any'),
];

describe('catalogue files', () => {
  it('have a schema each', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
    assert.deepEqual(
      names,
      lists.map((name) => `${name}.json`),
    );
  });

  for (const name of lists) {
    it(`${name}.json fits its schema`, () => files.assertFits(`${name}.schema.json`, `${name}.json`));
  }

  it('each type fits the schema and stands in a file of its own name', () => {
    for (const name of typeNames) {
      files.assertFits('type.schema.json', `types/${name}.json`);
      assert.equal((data(`types/${name}.json`) as { name: string }).name, name);
    }
  });

  it('the list of type files has them all, sorted', () => {
    assert.deepEqual(
      typeFiles,
      typeNames.map((name) => data(`types/${name}.json`)),
    );
    assert.deepEqual(typeNames, [...typeNames].sort());
  });

  for (const name of schemaNames) {
    it(`${name}.schema.json describes every field`, () => {
      assert.deepEqual(files.undescribed(`${name}.schema.json`), []);
    });
  }

  it('stays small enough to read at every start', () => {
    const size = [...lists.map((name) => `${name}.json`), ...typeNames.map((name) => `types/${name}.json`)]
      .map((name) => JSON.stringify(data(name)).length)
      .reduce((sum, length) => sum + length, 0);
    assert.ok(size < 200_000, String(size));
  });
});

describe('catalogue facts', () => {
  it('are many', () => {
    assert.ok(hubTypes.length >= 70);
    assert.ok(hubTypes.flatMap(({ properties }) => properties).length >= 280);
    assert.ok(hubTypes.flatMap(({ methods }) => methods).length >= 170);
    assert.ok(new Set(ruleVariables.map(({ name }) => name)).size >= 46);
  });

  it('each have a source and an evidence mark that exist', () => {
    const ids = new Set(sources.map(({ id }) => id));
    const marks = new Set(evidences.map(({ id }) => id));
    assert.deepEqual(
      named(facts, ({ source }) => !source.startsWith('https://') && !ids.has(source)),
      [],
    );
    assert.deepEqual(
      named(facts, ({ evidence }) => !marks.has(evidence)),
      [],
    );
    assert.deepEqual(
      traps.filter(({ source }) => !source.startsWith('https://')),
      [],
    );
  });

  it('use every source and every mark', () => {
    const unused = (all: readonly { id: string }[], key: keyof Fact) =>
      all.filter(({ id }) => !facts.some(({ fact }) => fact[key] === id));
    assert.deepEqual(unused(sources, 'source'), []);
    assert.deepEqual(unused(evidences, 'evidence'), []);
  });

  it('give a page wherever they are said to be documented', () => {
    assert.deepEqual(
      named(facts, ({ source, evidence }) => evidence.startsWith('docs') && !source.startsWith('https://')),
      [],
    );
  });

  it('name only platforms and kinds there are', () => {
    assert.deepEqual(
      named(facts, (fact) => (fact.platforms ?? []).some((id) => !findPlatform(id))),
      [],
    );
    for (const { platforms: ids = [] } of traps) for (const id of ids) assert.ok(findPlatform(id), id);
    for (const { kinds, writableIn } of ruleVariables) {
      for (const id of [...kinds, ...writableIn]) assert.ok(findScriptKind(id), id);
      for (const id of writableIn) assert.ok(kinds.includes(id), id);
    }
  });

  it('leave platforms out rather than list all of them', () => {
    assert.deepEqual(
      named(facts, (fact) => fact.platforms?.length === platforms.length),
      [],
    );
  });

  it('are written in types that can be read, of names that exist', () => {
    for (const type of types) {
      const reading = readType(type);
      assert.ok('type' in reading, type);
      const unknown = namesInType(reading.type).filter(
        (name) => !findHubType(name) && !isForeignType(name) && !isTypeName(name),
      );
      assert.deepEqual(unknown, [], type);
    }
  });

  it('extend types that exist, and never in a circle', () => {
    for (const type of hubTypes) {
      const seen = new Set<string>();
      for (let at: string | undefined = type.name; at !== undefined; at = findHubType(at)?.extends) {
        assert.ok(!seen.has(at), at);
        assert.ok(findHubType(at) ?? isTypeName(at), at);
        seen.add(at);
      }
    }
  });

  it('are sorted, each once', () => {
    for (const { name, properties, methods, javaNames = [] } of hubTypes) {
      assertSortedOnce(
        properties.map((property) => property.name),
        name,
      );
      const texts = methods.map(
        (method) => `${method.name} ${method.parameters.length} ${JSON.stringify(method.parameters)}`,
      );
      assertSortedOnce(texts, name);
      const others = hubTypes.filter((type) => type.name !== name).flatMap((type) => type.javaNames ?? []);
      assert.deepEqual(
        javaNames.filter((one) => others.includes(one)),
        [],
      );
    }
    assertSortedOnce(
      sources.map(({ id }) => id),
      'sources',
    );
    assertSortedOnce(
      foreignTypes.map(({ name }) => name),
      'foreign types',
    );
    assertSortedOnce(
      constructs.map(({ id }) => id),
      'constructs',
    );
    const names = ruleVariables.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort());
  });

  it('put optional parameters last', () => {
    for (const { parameters } of signatures) {
      const first = parameters.findIndex(({ optional }) => optional);
      assert.ok(first < 0 || parameters.slice(first).every(({ optional }) => optional), JSON.stringify(parameters));
    }
  });

  it('say of a variable only once what it is in a kind on a platform', () => {
    for (const kind of scriptKinds) {
      for (const platform of platforms) {
        const names = variablesOf(kind.id, platform.id).map(({ name }) => name);
        assert.deepEqual(names, [...new Set(names)]);
      }
    }
  });

  it('say for every platform what its record is called and what its first sync needs', () => {
    for (const { id, record, firstSync, adopt } of platforms) {
      for (const kind of ['outgoing', 'incoming']) {
        const variable = variablesOf(kind, id).find(({ name }) => name === record);
        assert.equal(variable?.role, 'record', `${id} ${record}`);
        for (const property of firstSync.flatMap((one) => [one.property, ...one.alternatives])) {
          assert.notEqual(findHubProperty(variable.type, property, id)?.member.writable ?? false, false, property);
        }
        for (const property of adopt.properties) {
          assert.notEqual(findHubProperty(variable.type, property, id)?.member.writable ?? false, false, property);
        }
      }
    }
  });

  it('name ways to give a value by name that exist', () => {
    for (const type of hubTypes) {
      for (const { name, byName = [] } of type.properties) {
        for (const way of byName) assert.ok(isWay(type.name, way), `${type.name}.${name}: ${way}`);
      }
      if (type.nameProperty !== undefined) assert.ok(findHubProperty(type.name, type.nameProperty), type.name);
    }
  });

  it('name what to use instead by names that exist', () => {
    for (const type of hubTypes) {
      for (const member of [...type.properties, ...type.methods]) {
        for (const { instead = [] } of member.traps ?? []) {
          for (const name of instead) assert.ok(hasMember(type.name, name), `${type.name}.${member.name}: ${name}`);
        }
      }
      for (const { name, deprecated, replacedBy } of type.methods) {
        assert.ok(replacedBy === undefined || (deprecated && hasMember(type.name, replacedBy)), name);
      }
    }
    for (const { name, replacedBy } of ruleVariables) {
      assert.ok(replacedBy === undefined || ruleVariables.some((other) => other.name === replacedBy), name);
    }
    for (const { id, legacy, replacedBy } of scriptKinds) {
      assert.ok(replacedBy === null || (legacy && findScriptKind(replacedBy)?.legacy === false), id);
    }
  });

  it('say what must not be added exactly where adding repeats', () => {
    for (const { kind, adds = [] } of traps) {
      assert.equal(adds.length > 0, kind === 'repeats');
      for (const name of adds) assert.ok(findHubProperty('Replica', name), name);
    }
  });

  it('merge lists that records and replicas have, with helpers that take both', () => {
    for (const { property, helper, method, added, removed } of mergedLists) {
      for (const name of [property, added, removed]) {
        assert.match(findHubProperty('Replica', name)?.member.type ?? '', /^List</, name);
      }
      const of = ruleVariables.find((variable) => variable.name === helper);
      const overloads = findHubMethods(of?.type ?? '', method);
      assert.ok(overloads.length > 0, `${helper}.${method}`);
      for (const { member } of overloads) {
        assert.deepEqual(
          member.parameters.slice(0, 2).map(({ type }) => type),
          ['LocalRecord', 'Replica'],
        );
      }
    }
    assertSortedOnce(
      mergedLists.map(({ property }) => property),
      'merged lists',
    );
  });

  it('give a list of platforms together with what is known of the others', () => {
    for (const { name, platforms: ids, elsewhere } of ruleVariables) {
      assert.equal(elsewhere === undefined, ids === undefined, name);
    }
  });
});

function hasMember(type: string, name: string): boolean {
  return findHubProperty(type, name) !== undefined || findHubMethods(type, name).length > 0;
}

/** Whether `typeName`, `setStatus()` or `nodeHelper.getPriority()` is something that a record or a helper has. */
function isWay(type: string, way: string): boolean {
  const [, helper, name = '', call] = /^(?:(\w+)\.)?(\w+)(\(\))?$/.exec(way) ?? [];
  if (call === undefined) return findHubProperty(type, name) !== undefined;
  const owner = helper === undefined ? type : ruleVariables.find((variable) => variable.name === helper)?.type;
  return findHubMethods(owner ?? '', name).length > 0;
}

function assertSortedOnce(names: readonly string[], where: string): void {
  assert.deepEqual(names, [...new Set(names)].sort(), where);
}

function named(said: readonly Said[], wrong: (fact: PlatformFact) => boolean): string[] {
  return said.filter(({ fact }) => wrong(fact)).map(({ where }) => where);
}
