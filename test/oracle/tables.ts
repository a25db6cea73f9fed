import { readAnswers } from './answers';
import { GROUPS, type Group, type Script, readGroup } from './corpus';
import { type Mistake, mistakesOf, type ThreeMistakes, threeMistakesOf } from './mistakes';
import { mutationsOf } from './mutations';

/** The answer tables, in the order they have to be asked: the last needs the answers of the one before. */
export const TABLES = [...GROUPS, 'mutations', 'mistakes', 'three'] as const;
export type Table = (typeof TABLES)[number];

/** Long rules take the compiler, and the tests, long: they are changed a few times only. */
const mistakesIn = ({ source }: Script) => (source.length > 20_000 ? 4 : source.length > 9_000 ? 10 : 20);
const mutationsIn = ({ id, source }: Script) => (!id.startsWith('rules/') ? 1 : source.length > 9_000 ? 2 : 8);

/** All scripts of a table, always the same ones in the same order. */
export function scriptsOf(table: Table): readonly Script[] {
  switch (table) {
    case 'mutations':
      return mutations();
    case 'mistakes':
      return mistakes();
    case 'three':
      return threeMistakes();
    default:
      return group(table);
  }
}

export const mistakes = once((): readonly Mistake[] => mistakesOf(group('rules'), mistakesIn));

export const threeMistakes = once((): readonly ThreeMistakes[] =>
  threeMistakesOf(group('rules'), mistakesIn, readAnswers('mistakes')),
);

const mutations = once((): readonly Script[] => {
  const accepted = (['cases', 'features'] as const).flatMap((name) => {
    const answers = readAnswers(name);
    return group(name).filter(({ id }) => answers.has(id) && answers.get(id)?.errors === undefined);
  });
  return mutationsOf([...accepted, ...group('rules')], mutationsIn);
});

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const groups = new Map<Group, Script[]>();

function group(name: Group): Script[] {
  const known = groups.get(name) ?? readGroup(name);
  groups.set(name, known);
  return known;
}
