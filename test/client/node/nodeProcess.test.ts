import assert from 'node:assert/strict';
import { readFirstWord, readLogLine } from '../../../client/node/nodeProcess';

describe('what a node says', () => {
  const words: [line: string, expected: 'listening' | 'failed' | undefined][] = [
    ['{"event":"listening","url":"http://127.0.0.1:8080","version":"1.0.0"}', 'listening'],
    ['{"event":"listening","url":"http://[::1]:8080","version":"1.0.0","more":1}', 'listening'],
    ['{"event":"listening","url":"http://example.com:8080","version":"1.0.0"}', undefined],
    ['{"event":"listening","url":"http://127.0.0.1:8080/../x","version":"1.0.0"}', undefined],
    ['{"event":"listening","url":"http://127.0.0.1:1@example.com","version":"1.0.0"}', undefined],
    ['{"event":"listening","url":"http://127.0.0.1:8080"}', undefined],
    ['{"event":"failed","problem":{"type":"x/internal","status":500,"title":"t","detail":"d"}}', 'failed'],
    ['{"event":"failed","problem":{"type":"x/internal"}}', undefined],
    ['{"event":"failed"}', undefined],
    ['{"event":"other"}', undefined],
    ['null', undefined],
    ['listening', undefined],
    ['', undefined],
  ];
  for (const [line, expected] of words) it(`first: ${line}`, () => assert.equal(readFirstWord(line)?.event, expected));

  const lines: [line: string, level: string, text: string][] = [
    ['{"level":"error","message":"Gone","time":1}', 'error', 'Gone'],
    ['{"level":"debug","msg":"Here","at":{"x":1}}', 'debug', 'Here at={"x":1}'],
    [
      '{"level":"info","event":"node-listening","message":"On 8080.","port":8080}',
      'info',
      'On 8080. event="node-listening"',
    ],
    ['{"level":30,"time":2}', 'info', '{"level":30,"time":2}'],
    [
      '{"level":"error","event":"node-failed","message":"The node cannot start: port-taken.","problem":"port-taken"}',
      'error',
      'The node cannot start: port-taken. event="node-failed"',
    ],
    [
      '{"level":"error","event":"node-failed","message":"It cannot: folder-in-use.","problem":"folder-in-use"}',
      'debug',
      'It cannot: folder-in-use. event="node-failed"',
    ],
    ['Warning: an engine speaks', 'warn', 'Warning: an engine speaks'],
    ['"text"', 'warn', '"text"'],
  ];
  for (const [line, level, text] of lines)
    it(`to its log: ${line}`, () => assert.deepEqual(readLogLine(line), { level, text }));
});
