import * as assert from 'node:assert/strict';
import {
  error,
  type Answer,
  type Ask,
  type ChoiceQuestion,
  type Place,
  type TextQuestion,
} from '../../../client/wizard/ask';

/** What a person does at one question; `more` shows more about a choice and leaves the question open. */
export type Move =
  { type: string } | { pick: string } | { more: string } | { escape: string } | 'accept' | 'back' | 'escape';

/** One question as it was shown. */
export interface Shown {
  readonly place: Place;
  readonly text?: TextQuestion;
  readonly choice?: ChoiceQuestion;
}

/** Answers by a script, by the rules that VS Code's inputs hold to: what is refused is not accepted. */
export function scriptedAsk(...moves: Move[]): Ask & { readonly shown: Shown[]; readonly refused: string[] } {
  const shown: Shown[] = [];
  const refused: string[] = [];
  let at = 0;
  const move = (place: Place): Move => {
    const next = moves[at++];
    assert.ok(next !== undefined, `nobody answers ${place.title} (${place.step}/${place.totalSteps})`);
    assert.ok(next !== 'back' || place.canGoBack, 'there is no way back from here');
    return next;
  };
  return {
    shown,
    refused,
    text: async (text, place): Promise<Answer<string>> => {
      shown.push({ place, text });
      for (;;) {
        const next = move(place);
        if (next === 'back') return 'back';
        if (next === 'escape') return { dismissed: text.value ?? '' };
        if (typeof next === 'object' && 'escape' in next) {
          text.typed?.(next.escape);
          return { dismissed: next.escape };
        }
        const value = next === 'accept' ? (text.value ?? '') : 'type' in next ? next.type : assert.fail('not a choice');
        if (next !== 'accept') text.typed?.(value);
        const remark =
          text.check?.(value) ??
          (await text
            .verify?.(value, new AbortController().signal)
            .catch((reason: unknown) => error((reason as Error).message)));
        if (remark?.severity !== 'error') return { value };
        refused.push(remark.message);
      }
    },
    choice: async (choice, place): Promise<Answer<string>> => {
      shown.push({ place, choice });
      let next = move(place);
      for (; typeof next === 'object' && 'more' in next; next = move(place)) {
        assert.ok(choice.more, 'there is no more to see here');
        await choice.more.show(next.more);
      }
      if (next === 'back') return 'back';
      if (next === 'escape') return { dismissed: '' };
      const wanted =
        next === 'accept' ? (choice.value ?? choice.choices[0]?.id) : 'pick' in next ? next.pick : undefined;
      const found = choice.choices.find(({ id, label }) => id === wanted || label === wanted);
      assert.ok(found, `${JSON.stringify(next)} is not one of ${choice.choices.map(({ label }) => label).join(', ')}`);
      return { value: found.id };
    },
  };
}
