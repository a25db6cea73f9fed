import assert from 'node:assert/strict';
import { classFilesOf } from '../../server/rules/externalClasses';

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
});
