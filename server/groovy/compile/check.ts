import { type Base } from '../ast/base';
import { type Problem } from '../problem';
import { type ProblemExtra } from '../problems';
import { type Types } from './resolve';
import { type Scopes } from './scopes';

/** What every concern of the compile check works with. */
export interface Check {
  readonly text: string;
  readonly types: Types;
  readonly scopes: Scopes;
  /** Reports a problem at a place; the first one at a place stays. */
  readonly report: (code: CompileCode, at: Base, message: string, extra?: ProblemExtra) => void;
  /** 1-based line of an offset, as people count. */
  readonly lineOf: (offset: number) => number;
}

export type CompileCode = Problem['code'] & `compile/${string}`;
