import assert from 'node:assert/strict';
import { readNodeUrl } from '../../../client/node/nodeUrl';

describe('the URL of a node', () => {
  const urls: [typed: string, url: string | RegExp][] = [
    ['https://sync.example.com', 'https://sync.example.com'],
    [' https://sync.example.com/ ', 'https://sync.example.com'],
    ['sync.example.com:8443', 'https://sync.example.com:8443'],
    ['HTTPS://Sync.Example.com/node/', 'https://sync.example.com/node'],
    ['https://sync.example.com/api/v1', 'https://sync.example.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['', /^Type the URL/],
    ['http://sync.example.com', /must begin with https/],
    ['http://127.0.0.1.example.com', /must begin with https/],
    ['ftp://sync.example.com', /must begin with https/],
    ['https://me:secret@sync.example.com', /user name and password/],
    ['https://:secret@sync.example.com', /user name and password/],
    ['https://sync.example.com?x=1', /ends before/],
    ['https://sync.example.com#x', /ends before/],
    ['https://', /not a URL/],
    ['not a url', /not a URL/],
  ];
  for (const [typed, expected] of urls) {
    it(`is read from "${typed}"`, () => {
      const read = readNodeUrl(typed);
      if (typeof expected === 'string') assert.deepEqual(read, { url: expected });
      else assert.match('mistake' in read ? read.mistake : read.url, expected);
    });
  }
});
