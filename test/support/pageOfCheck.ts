import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Check } from '../../server/rules/checks/check';

/** The page of a check: what it tells, and the texts it shows. */
export interface CheckPage {
  readonly prose: string;
  readonly wrong: string;
  readonly right: string;
}

const form = /^(\S[^]*?)\n\nWrong:\n\n```groovy\n([^]*?\n)```\n\nRight:\n\n```groovy\n([^]*?\n)```\n$/;

/** Reads the page of a check, which is named after the last part of its code. Throws when it has another form. */
export function readPage({ code }: Pick<Check, 'code'>): CheckPage {
  const name = code.replace(/^.*\//, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const file = path.join('server/rules/checks', `${name}.md`);
  const match = form.exec(readFileSync(file, 'utf8'));
  if (!match) throw new Error(`${file} has not the form of the other pages: prose, 'Wrong:', a text, 'Right:', a text`);
  const [, prose = '', wrong = '', right = ''] = match;
  return { prose, wrong, right };
}
