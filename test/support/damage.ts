import fc from 'fast-check';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The beginning of one of some texts, as it is while somebody types it. */
export function cutOff(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...texts), kept: share })
    .map(({ text, kept }) => text.slice(0, Math.floor(text.length * kept)));
}

/** One of some texts after one to four edits, each of which takes up to 20 characters out and puts a piece in, or none. */
export function edited(texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({ at: share, length: fc.nat(20), insert: fc.constantFrom('', ...pieces) });
  return fc
    .record({ text: fc.constantFrom(...texts), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) })
    .map(({ text, edits }) =>
      edits.reduce((before, { at, length, insert }) => {
        const start = Math.floor(before.length * at);
        return before.slice(0, start) + insert + before.slice(start + length);
      }, text),
    );
}
