import assert from 'node:assert/strict';
import { readCatalogueExtension } from '../../server/rules/catalogueExtension';
import { classFilesOf, ClassMemory, classNamesAround } from '../../server/rules/externalClasses';

describe('classFilesOf', () => {
  const rows: [path: string, names: string[]][] = [
    ['scripts/JiraClient.groovy', ['JiraClient']],
    ['Status2.groovy', ['Status2']],
    ['a/Überblick.groovy', ['Überblick']],
    ['incoming.groovy', []],
    ['scripts/Jira Client.groovy', []],
    ['scripts/JiraClient.java', []],
    ['JiraClient.groovy/readme', []],
  ];
  for (const [path, names] of rows)
    it(`${path} brings [${names.join()}]`, () => assert.deepEqual([...classFilesOf([path]).keys()], names));

  it('has all files that bring one class', () => {
    assert.deepEqual(
      classFilesOf(['a/Status.groovy', 'b/Status.groovy']),
      new Map([['Status', ['a/Status.groovy', 'b/Status.groovy']]]),
    );
  });
});

describe('classNamesAround', () => {
  const { extension } = readCatalogueExtension('{ "classes": [{ "name": "UserMap" }, { "name": "com.acme.Audit" }] }');
  const files = new Set(['FieldCopier']);
  const rows: [name: string, by: string, withFiles: boolean, withBoth: boolean][] = [
    ['FieldCopier', 'by its file', true, true],
    ['UserMap', 'by the catalogue file', false, true],
    ['com.acme.Audit', 'not at all: it wants no import', false, false],
    ['Audit', 'not at all: it wants an import', false, false],
  ];
  for (const [name, by, withFiles, withBoth] of rows) {
    it(`knows ${name} ${by}`, () => {
      assert.equal(classNamesAround(files, undefined).has(name), withFiles);
      assert.equal(classNamesAround(files, extension).has(name), withBoth);
    });
  }
});

describe('the memory of external classes', () => {
  const text = 'class FieldCopier { String copy(String name) { name } }';
  const methodsIn = (scripts: Readonly<Record<string, string>>, name: string) =>
    new ClassMemory()
      .classesIn((one) => scripts[one])
      .find(name)
      ?.methods.map((method) => method.name);

  it('finds the class that its script is named after, by its simple name', () => {
    assert.deepEqual(methodsIn({ FieldCopier: text }, 'FieldCopier'), ['copy']);
    assert.equal(methodsIn({ FieldCopier: text }, 'Status'), undefined);
    assert.equal(methodsIn({ Status: text }, 'Status'), undefined);
    assert.equal(methodsIn({ 'com.acme.FieldCopier': text }, 'com.acme.FieldCopier'), undefined);
  });

  it('says nothing of texts that are too long to be a class', () => {
    assert.equal(methodsIn({ FieldCopier: `${text}\n${'// more\n'.repeat(40_000)}` }, 'FieldCopier'), undefined);
  });

  it('reads a text anew only when it has changed', () => {
    const memory = new ClassMemory();
    const first = memory.classesIn(() => text).find('FieldCopier');
    assert.ok(first);
    assert.equal(memory.classesIn(() => text).find('FieldCopier'), first);
    assert.notEqual(memory.classesIn(() => `${text}\n`).find('FieldCopier'), first);
  });
});
