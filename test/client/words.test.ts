import assert from 'node:assert/strict';
import { dayInWords, shortTimeInWords } from '../../client/words';

const noon = new Date(2026, 2, 1, 12);
const secondsOf = (date: Date) => date.getTime() / 1000;

describe('dates in few words', () => {
  it('are the time of day for what is today, without the day', () => {
    const words = shortTimeInWords(secondsOf(new Date(2026, 2, 1, 9, 5)), noon);
    assert.match(words, /9.05/);
    assert.doesNotMatch(words, /2026|Mar/);
  });

  it('are the day for what is another day, without the time', () => {
    const evening = secondsOf(new Date(2026, 1, 28, 23, 59));
    assert.equal(shortTimeInWords(evening, noon), dayInWords(evening, noon));
    assert.match(shortTimeInWords(evening, noon), /28/);
    assert.doesNotMatch(shortTimeInWords(evening, noon), /59|2026/);
  });

  it('have the year where it is another one', () => {
    assert.match(dayInWords(secondsOf(new Date(2025, 11, 31)), noon), /31.*2025|2025.*31/);
    assert.doesNotMatch(dayInWords(secondsOf(new Date(2026, 11, 31)), noon), /2026/);
  });
});
