import { spawn, type ChildProcess } from 'node:child_process';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { pause } from '../node/backOff';
import { readFirstWord, type FirstWord, type NodeCredentials, type NodeProcess } from '../node/nodeProcess';
import { l10n } from '../words';

export interface NodeProgram {
  /** The JavaScript file, absolute. */
  readonly file: string;
  /** The folder that the node keeps its data in, absolute. */
  readonly data: string;
  /** Told each line that the node logs. */
  readonly log: (line: string) => void;
  /** The node is given so long to say its first word, and to end when it is asked to. */
  readonly patienceMs?: { readonly start: number; readonly stop: number };
}

/** Starts the node in a process of its own, by the engine that runs the extension. It ends when its standard input does. */
export function launchNode(
  { file, data, log, patienceMs = { start: 60_000, stop: 10_000 } }: NodeProgram,
  credentials: NodeCredentials,
): NodeProcess {
  const child = spawn(process.execPath, [file, '--data', data], {
    env: { ...environment(), ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const secrets = [credentials.token, credentials.secret];
  const tell = (line: string) => log(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line));
  readLines(child.stderr, tell);
  child.stdin.on('error', () => undefined); // it has ended before it read; its end is told below
  child.stdin.write(`${JSON.stringify({ ...credentials, user: userName() })}\n`);
  const ended = endOf(child);
  return {
    firstWord: firstWordOf(child.stdout, ended, tell, patienceMs.start),
    ended,
    stop: async () => {
      child.stdin.end();
      const patience = new AbortController();
      await Promise.race([ended, pause(patienceMs.stop, patience.signal)]);
      patience.abort();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstWordOf(
  output: Readable,
  ended: Promise<string>,
  log: (line: string) => void,
  patienceMs: number,
): Promise<FirstWord> {
  const firstWord = new Promise<FirstWord>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(l10n.t('it said nothing for {0} seconds', patienceMs / 1000))),
      patienceMs,
    );
    readLines(output, (line) => {
      const word = readFirstWord(line);
      if (word) {
        clearTimeout(timer);
        resolve(word);
      } else log(line);
    });
    void ended.then((how) => {
      clearTimeout(timer);
      reject(new Error(how));
    });
  });
  firstWord.catch(() => undefined); // whoever waits for it is told
  return firstWord;
}

function readLines(stream: Readable, read: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', read);
}

/** When its output was read to the end, too, so that its last words come before its end. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(l10n.t('it ended with {0}', signal ?? code ?? 0)));
  });
}

/** Without what sets up a node of its own that somebody runs on this machine. */
function environment(): NodeJS.ProcessEnv {
  const settings = /^(?:SYNC_RULES_|DATABASE_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

/** Whom the node's audit log names. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'vscode'; // a user id without a name
  }
}
