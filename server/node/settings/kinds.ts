import { blockListOf } from '../urls/addresses';
import { UrlGuard } from '../urls/guard';
import { platforms, suggestIds } from '../../rules/catalogue';
import { didYouMean, listWords, suggest } from '../../text/suggest';
import { logLevels } from '../log/events';

/** Says what a value of a setting has to be. Its message is a sentence part that follows a colon. */
export class WrongValue extends Error {}

/** What a setting holds, and how it is written in a file (as JSON) and in an argument or variable (as text). */
export interface ValueKind<Value> {
  /** How help names the value; empty for what is there or not. */
  readonly word: string;
  readonly json: 'text' | 'number' | 'flag' | 'list';
  /** Whether it is a path: a relative one starts from where it was written. */
  readonly isPath?: true;
  /** Reads one value, for a list one of its items. Throws `WrongValue`. */
  read(text: string): Value;
}

export const text: ValueKind<string> = {
  word: 'TEXT',
  json: 'text',
  read(value) {
    if (value.length > 255) throw new WrongValue('write at most 255 characters');
    return value;
  },
};

export const port: ValueKind<number> = {
  word: 'PORT',
  json: 'number',
  read: (value) => wholeNumber(value, 0, 65_535),
};

export const ports: ValueKind<number> = {
  word: 'PORT,...',
  json: 'list',
  read: (value) => wholeNumber(value, 1, 65_535),
};

export const flag: ValueKind<boolean> = {
  word: '',
  json: 'flag',
  read(value) {
    if (value === 'true' || value === 'false') return value === 'true';
    throw new WrongValue('write true or false');
  },
};

export const file: ValueKind<string> = {
  word: 'FILE',
  json: 'text',
  isPath: true,
  read: (value) => value,
};

export const folder: ValueKind<string> = { ...file, word: 'FOLDER' };

export const files: ValueKind<string> = { ...file, word: 'FILE,...', json: 'list' };

export const names: ValueKind<string> = { ...text, word: 'NAME,...', json: 'list' };

/** Where partners call: by https, or by http on this machine. */
export const partnerUrl: ValueKind<string> = {
  word: 'URL',
  json: 'text',
  read(value) {
    try {
      const { href, port: written } = new URL(value);
      const anyPort = written === '' ? [] : [Number(written)];
      new UrlGuard({ loopback: true, networks: ['0.0.0.0/0', '::/0'], ports: anyPort }).check(href);
      return value.replace(/\/+$/, '');
    } catch {
      throw new WrongValue('write the https URL that partners call, such as https://sync.example.com');
    }
  },
};

export const webUrl: ValueKind<string> = {
  word: 'URL',
  json: 'text',
  read(value) {
    const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    if (!isWeb || new URL(value).password !== '')
      throw new WrongValue('write a URL that begins with https:// or http://, without a password');
    return value;
  },
};

export const origins: ValueKind<string> = {
  word: 'URL,...',
  json: 'list',
  read(value) {
    if (/^https?:\/\/(?:\*\.)?[\w.-]+(?::\d{1,5})?$/.test(value) || /^[a-z][a-z-]*:\/\/[\w.-]+$/.test(value))
      return value;
    throw new WrongValue('write where a page comes from, such as https://vscode.dev or https://*.example.com');
  },
};

export const networks: ValueKind<string> = {
  word: 'NETWORK,...',
  json: 'list',
  read(value) {
    try {
      blockListOf([value]);
      return value;
    } catch {
      throw new WrongValue('write an address or a network such as 10.1.0.0/16 or fd00::/8');
    }
  },
};

export const databaseUrl: ValueKind<string> = {
  word: 'URL',
  json: 'text',
  read(value) {
    if (/^postgres(?:ql)?:\/\/\S+$/.test(value)) return value;
    throw new WrongValue('write a URL such as postgres://USER:PASSWORD@HOST/DATABASE');
  },
};

/** A secret that somebody made, long enough that nobody guesses it. */
export const secretText: ValueKind<string> = {
  word: 'TOKEN',
  json: 'text',
  read(value) {
    if (/^[\w~+/.=-]{20,500}$/.test(value)) return value;
    throw new WrongValue('write at least 20 letters, digits and signs such as - and _, without blanks');
  },
};

export const platform: ValueKind<string> = {
  word: 'PLATFORM',
  json: 'text',
  read(value) {
    const known = platforms.filter(({ legacy }) => !legacy).map(({ id }) => id);
    if (platforms.some(({ id }) => id === value)) return value;
    throw new WrongValue(`choose ${listWords(known, 'or')}${hint(suggestIds(value, platforms))}`);
  },
};

export const logLevel: ValueKind<(typeof logLevels)[number]> = {
  word: 'LEVEL',
  json: 'text',
  read(value) {
    const level = logLevels.find((one) => one === value);
    if (level) return level;
    throw new WrongValue(`choose ${listWords(logLevels, 'or')}${hint(suggest(value, logLevels, 1))}`);
  },
};

function wholeNumber(value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  if (number >= least && number <= most) return number;
  throw new WrongValue(`write a whole number from ${least} to ${most}`);
}

/** What was meant perhaps, behind a sentence part. */
export function hint(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `.${didYouMean(suggestions)}`;
}
