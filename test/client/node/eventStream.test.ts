import assert from 'node:assert/strict';
import { EventStreamReader } from '../../../client/node/eventStream';

describe('a stream of events', () => {
  const texts: [what: string, text: string, expected: string[]][] = [
    ['one event', 'data: a\n\n', ['a']],
    ['several', 'data: a\n\ndata: b\n\n', ['a', 'b']],
    ['data of several lines', 'data: a\ndata: b\n\n', ['a\nb']],
    ['data of several lines that end as on Windows', 'data: a\r\ndata: b\r\n\r\n', ['a\nb']],
    ['other fields and comments', ': hi\nid: 3\nevent: x\nretry: 5\ndata: a\ndatabase: b\n\n', ['a']],
    ['no blank after the colon', 'data:a\n\n', ['a']],
    ['only the first blank taken away', 'data:  a\n\n', [' a']],
    ['empty data', 'data\n\ndata:\n\n', ['', '']],
    ['line ends of all kinds', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', ['a', 'b', 'c']],
    ['events without data', ': beat\n\nevent: x\n\n', []],
    ['what is not complete', 'data: a\n', []],
  ];
  for (const [what, text, expected] of texts) {
    it(`is read: ${what}`, () => assert.deepEqual(new EventStreamReader().read(text), expected));

    it(`is read letter by letter: ${what}`, () => {
      const reader = new EventStreamReader();
      const found = text.split(/(?=.)/s).flatMap((letter) => reader.read(letter));
      assert.deepEqual(found, expected);
    });
  }

  it('is no stream of events when a line never ends', () => {
    assert.throws(() => new EventStreamReader().read('x'.repeat(1_000_001)), /too long/);
  });
});
