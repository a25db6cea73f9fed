import assert from 'node:assert/strict';
import { parentUri, relativePath, uriPath } from '../../server/text/uris';

describe('URIs', () => {
  const paths: [uri: string, path: string][] = [
    ['file:///a/b.groovy', '/a/b.groovy'],
    ['file:///c%3A/My%20Rules/Jira%20outgoing.groovy', '/c:/My Rules/Jira outgoing.groovy'],
    ['vscode-remote://host+x/a/b.groovy?q=1#f', '/a/b.groovy'],
    ['untitled:Untitled-1', 'Untitled-1'],
    ['file:///100%', '/100%'],
  ];
  for (const [uri, path] of paths) it(`${uri} has the path ${path}`, () => assert.equal(uriPath(uri), path));

  it('knows the folder of a file', () => {
    assert.equal(parentUri('file:///a/b/c.groovy'), 'file:///a/b');
    assert.equal(parentUri('untitled:Untitled-1'), '');
  });

  const relative: [folders: string[], uri: string, expected: string][] = [
    [['file:///w'], 'file:///w/a/b.groovy', 'a/b.groovy'],
    [['file:///w/'], 'file:///w/a.groovy', 'a.groovy'],
    [['file:///w', 'file:///w/inner'], 'file:///w/inner/a.groovy', 'a.groovy'],
    [['file:///w'], 'file:///w2/a.groovy', '/w2/a.groovy'],
    [[], 'file:///w/a.groovy', '/w/a.groovy'],
  ];
  for (const [folders, uri, expected] of relative) {
    it(`${uri} in [${folders.join(', ')}] is ${expected}`, () => assert.equal(relativePath(folders, uri), expected));
  }
});
