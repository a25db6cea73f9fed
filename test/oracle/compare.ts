import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, hashOf, readAnswers } from './answers';
import { judge, type Reported } from './frontEnd';
import { mistakes, scriptsOf, TABLES, threeMistakes } from './tables';

/** What the project promises of its front end. Shares are between 0 and 1. */
const BOUNDS = {
  scripts: 1500,
  agreement: 0.998,
  mistakes: 600,
  onTheLine: 0.85,
  withinOneLine: 0.93,
  errorsPerMistake: 1.2,
  threeFiles: 40,
  threeOfThree: 1,
} as const;

export interface Comparison {
  /** Scripts of which the answer is known, and on how many of them both sides agree that they are right or wrong. */
  readonly scripts: number;
  readonly agreed: number;
  /** Rejected by both: on how many the first error has the same line. */
  readonly bothReject: number;
  readonly sameFirstLine: number;
  /** One line each: id, what the compiler says, what we say. */
  readonly disagreements: readonly string[];
  /** Disagreements without a reason in disagreements.json, and reasons there without a disagreement. */
  readonly unexplained: readonly string[];
  readonly outdated: readonly string[];
  /** Scripts whose text is not the one that was asked about. */
  readonly stale: readonly string[];
  readonly mistakes: MistakeMeasure;
  readonly three: ThreeMeasure;
}

interface MistakeMeasure {
  /** Seeded mistakes that the compiler rejects. */
  readonly count: number;
  readonly ours: Hits;
  readonly theirs: Hits;
}

interface Hits {
  readonly onTheLine: number;
  readonly withinOneLine: number;
  readonly errors: number;
}

interface ThreeMeasure {
  readonly files: number;
  readonly atLeastThree: number;
  readonly exactlyThree: number;
  readonly theirsAtLeastThree: number;
}

/** Runs the front end over every script with a checked-in answer. */
export function compareAll(): Comparison {
  const reasons = readReasons();
  const stale: string[] = [];
  const disagreements: string[] = [];
  const disagreeing = new Set<string>();
  const [judged, answers] = [new Map<string, readonly Reported[]>(), new Map<string, Answer>()];
  let [scripts, agreed, bothReject, sameFirstLine] = [0, 0, 0, 0];
  for (const table of TABLES) {
    const known = readAnswers(table);
    for (const { id, source } of scriptsOf(table)) {
      const answer = known.get(id);
      if (answer?.hash !== hashOf(source)) {
        stale.push(id);
        continue;
      }
      const ours = judge(source);
      judged.set(id, ours);
      answers.set(id, answer);
      scripts++;
      if ((answer.errors === undefined) === (ours.length === 0)) agreed++;
      else {
        disagreeing.add(id);
        disagreements.push(`${id}: expected ${sayAnswer(answer)}; ours ${sayReported(ours)}`);
      }
      if (answer.errors !== undefined && ours.length > 0) {
        bothReject++;
        if (answer.errors[0]?.line === ours[0]?.line) sameFirstLine++;
      }
    }
  }
  return {
    scripts,
    agreed,
    bothReject,
    sameFirstLine,
    disagreements,
    unexplained: disagreements.filter((line) => !Object.keys(reasons).some((id) => line.startsWith(`${id}: `))),
    outdated: Object.keys(reasons).filter((id) => !disagreeing.has(id)),
    stale,
    mistakes: measureMistakes(judged, answers),
    three: measureThree(judged, answers),
  };
}

function measureMistakes(
  judged: ReadonlyMap<string, readonly Reported[]>,
  answers: ReadonlyMap<string, Answer>,
): MistakeMeasure {
  const real = mistakes().filter(({ id }) => answers.get(id)?.errors !== undefined);
  const hits = (reportedOf: (id: string) => readonly { line: number }[]): Hits => {
    const distances = real.map(({ id, line }) => Math.abs((reportedOf(id)[0]?.line ?? Number.NaN) - line));
    return {
      onTheLine: distances.filter((distance) => distance === 0).length,
      withinOneLine: distances.filter((distance) => distance <= 1).length,
      errors: real.reduce((sum, { id }) => sum + reportedOf(id).length, 0),
    };
  };
  return {
    count: real.length,
    ours: hits((id) => judged.get(id) ?? []),
    theirs: hits((id) => answers.get(id)?.errors ?? []),
  };
}

function measureThree(
  judged: ReadonlyMap<string, readonly Reported[]>,
  answers: ReadonlyMap<string, Answer>,
): ThreeMeasure {
  const files = threeMistakes().filter(({ id }) => judged.has(id));
  const count = (test: (id: string) => boolean) => files.filter(({ id }) => test(id)).length;
  return {
    files: files.length,
    atLeastThree: count((id) => (judged.get(id)?.length ?? 0) >= 3),
    exactlyThree: count((id) => judged.get(id)?.length === 3),
    theirsAtLeastThree: count((id) => (answers.get(id)?.errors?.length ?? 0) >= 3),
  };
}

/** What falls short of the bounds, one sentence each; empty when all is well. */
export function shortcomings(measured: Comparison): string[] {
  const { mistakes: seeded, three } = measured;
  const checks: [ok: boolean, sentence: string][] = [
    [
      measured.stale.length === 0,
      `${measured.stale.length} scripts changed since the compiler was asked: run npm run oracle`,
    ],
    [measured.scripts >= BOUNDS.scripts, `only ${measured.scripts} scripts`],
    [share(measured.agreed, measured.scripts) >= BOUNDS.agreement, 'too little agreement'],
    [
      measured.unexplained.length === 0,
      `${measured.unexplained.length} disagreements without a reason in disagreements.json`,
    ],
    [measured.outdated.length === 0, `reasons for what is no disagreement any more: ${measured.outdated.join(', ')}`],
    [seeded.count >= BOUNDS.mistakes, `only ${seeded.count} seeded mistakes`],
    [share(seeded.ours.onTheLine, seeded.count) >= BOUNDS.onTheLine, 'too few mistakes reported on their line'],
    [
      share(seeded.ours.withinOneLine, seeded.count) >= BOUNDS.withinOneLine,
      'too few mistakes reported within one line',
    ],
    [share(seeded.ours.errors, seeded.count) <= BOUNDS.errorsPerMistake, 'too many errors for one mistake'],
    [three.files >= BOUNDS.threeFiles, `only ${three.files} files with three mistakes`],
    [
      share(three.exactlyThree, three.files) >= BOUNDS.threeOfThree,
      'three mistakes in one file do not give three errors',
    ],
  ];
  return checks.filter(([ok]) => !ok).map(([, sentence]) => sentence);
}

/** The figures as lines for people. */
export function report(measured: Comparison): string[] {
  const { mistakes: seeded, three } = measured;
  const row = (name: string, { onTheLine, withinOneLine, errors }: Hits) =>
    `  ${name}: on the line ${percent(onTheLine, seeded.count)}, within one line ${percent(withinOneLine, seeded.count)}, ` +
    `errors a mistake ${share(errors, seeded.count).toFixed(2)}`;
  return [
    `accept/reject: ${measured.agreed} of ${measured.scripts} scripts agree (${percent(measured.agreed, measured.scripts)})`,
    `first error line: the same in ${measured.sameFirstLine} of ${measured.bothReject} (${percent(measured.sameFirstLine, measured.bothReject)})`,
    `seeded mistakes: ${seeded.count}`,
    row('ours', seeded.ours),
    row('real', seeded.theirs),
    `three mistakes in one file: ${three.files} files, at least three errors in ${three.atLeastThree} ` +
      `(exactly three in ${three.exactlyThree}); real compiler: at least three in ${three.theirsAtLeastThree}`,
    ...measured.disagreements.map((line) => `  ${line}`),
    ...shortcomings(measured).map((sentence) => `not good enough: ${sentence}`),
  ];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function percent(part: number, whole: number): string {
  return `${(share(part, whole) * 100).toFixed(2)} %`;
}

function sayAnswer({ errors }: Answer): string {
  const first = errors?.[0];
  return first ? `${first.line}:${first.column} ${first.message} (${first.phase})` : 'no error';
}

function sayReported(reported: readonly Reported[]): string {
  const [first] = reported;
  return first ? `${first.line} ${first.code} ${first.message}` : 'no error';
}

/** Disagreements that are meant to stay: script id -> why. */
function readReasons(): Record<string, string> {
  return JSON.parse(readFileSync(join(__dirname, 'disagreements.json'), 'utf8')) as Record<string, string>;
}
