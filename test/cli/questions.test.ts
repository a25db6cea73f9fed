import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { Questions } from '../../server/cli/questions';

describe('questions at a terminal', () => {
  it('are answered line by line, however the lines come', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const questions = new Questions(input, output);
    const first = questions.ask('First? ');
    input.write('one\ntwo\r\nth');
    assert.equal(await first, 'one');
    assert.equal(await questions.ask('Second? '), 'two');
    const third = questions.ask('Third? ');
    input.end('ree');
    assert.equal(await third, 'three');
    assert.equal(await questions.ask('Fourth? '), undefined);
    questions.end();
    assert.equal(String(output.read()), 'First? Second? Third? Fourth? ');
  });

  it('have no answer once the input has ended', async () => {
    const input = new PassThrough();
    const questions = new Questions(input, new PassThrough());
    const answer = questions.ask('First? ');
    input.end();
    assert.equal(await answer, undefined);
  });
});
