import { type Format } from '../check/formats';
import { githubReporter } from './github';
import { jsonReporter } from './json';
import { type MakeReporter } from './report';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

/** What writes each format. */
export const reporters: Readonly<Record<Format, MakeReporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};
