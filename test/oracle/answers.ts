import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the real compiler says of one script. Lines and columns are 1-based; 0 where the compiler names no place. */
export interface Answer {
  readonly id: string;
  /** Of the script's text: an answer to another text does not count. */
  readonly hash: string;
  /** Absent when the compiler accepts the script. Cut to the first few. */
  readonly errors?: readonly CompilerError[];
}

export interface CompilerError {
  readonly line: number;
  readonly column: number;
  /** `conversion` is the parser; `semantic-analysis`, `canonicalization`, `instruction-selection`, `class-generation` come after. */
  readonly phase: string;
  readonly message: string;
}

const MOST_ERRORS = 4;
const MOST_CHARACTERS = 160;

export function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}

/** The checked-in answers of a table (`answers/NAME.jsonl`) by script id; empty when there is no table yet. */
export function readAnswers(name: string): Map<string, Answer> {
  const file = fileOf(name);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Answer).map((answer) => [answer.id, answer]));
}

/** Writes a table, one answer a line in the order given. */
export function writeAnswers(name: string, answers: readonly Answer[]): void {
  const file = fileOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, answers.map((answer) => JSON.stringify(answer) + '\n').join(''));
}

/** What is kept of the compiler's errors: the first few by place, each message on one line. */
export function trimErrors(errors: readonly CompilerError[]): CompilerError[] {
  return [...errors]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_ERRORS)
    .map((error) => ({
      ...error,
      message: error.message
        .replace(/\s+/g, ' ')
        .replace(/@[0-9a-f]{5,8}\b/g, '@')
        .trim()
        .slice(0, MOST_CHARACTERS),
    }));
}

function fileOf(name: string): string {
  return join(__dirname, 'answers', `${name}.jsonl`);
}
