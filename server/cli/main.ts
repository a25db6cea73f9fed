import { type Environment, exitCodes, type Output } from './environment';
import { Questions } from './questions';
import { run } from './run';

/** Binds the program to its process. The exit code is only noted, so that all output is written before the end. */
async function main(): Promise<void> {
  const questions = new Questions(process.stdin, process.stderr);
  const environment: Environment = {
    cwd: process.cwd(),
    variables: process.env,
    output: toOutput(process.stdout),
    remarks: toOutput(process.stderr),
    readInput,
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: questions.ask }),
  };
  try {
    const code = await run(process.argv.slice(2), environment);
    process.exitCode ??= code;
  } catch (error) {
    process.exitCode = exitCodes.failure;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    environment.remarks.write(`sync-rules: This is a fault of sync-rules itself. ${reason}\n`);
  } finally {
    questions.end();
  }
}

function toOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    // EPIPE: whoever read the output has read enough. Anything else, such as a full disk, is a failure.
    if (error.code !== 'EPIPE') process.exitCode = exitCodes.failure;
  });
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    get closed() {
      return closed;
    },
    write(text) {
      if (!closed) stream.write(text);
    },
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

void main();
