import { codeOf } from '../errors';
import { type Clock, type Random } from '../ports';
import { logEvents, type LogEvent, type LogEventName, type LogFacts, type LogLevel, logLevels } from './events';
import { type FactValue, plainFact } from './facts';

/** Writes what a node does. Only events of the table, and only facts of the kinds that they have there. */
export interface Log {
  write<Name extends LogEventName>(event: Name, facts: LogFacts<Name>): void;
}

export interface LogOptions {
  readonly clock: Clock;
  /** Less important events are left out. */
  readonly level: LogLevel;
  /** Takes one line with its line break. Must not throw. */
  readonly write: (line: string) => void;
}

/** A log of one JSON object a line: time (ISO 8601, UTC), level, event, message, and the facts as members of their own. */
export function jsonLog({ clock, level, write }: LogOptions): Log {
  const least = logLevels.indexOf(level);
  return {
    write(name, facts) {
      const event: LogEvent = logEvents[name];
      if (logLevels.indexOf(event.level) < least) return;
      const plain = plainFacts(event, facts);
      const time = new Date(clock.now()).toISOString();
      write(
        `${JSON.stringify({ time, level: event.level, event: name, message: fill(event.words, plain), ...plain })}\n`,
      );
    },
  };
}

/** What may be said of an error that nobody expected. Its message is not among it: it can hold anything. */
export function errorFacts(error: unknown): { name: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const code = codeOf(error);
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
  };
}

/** A short id by which the lines of one request are found. */
export function newRequestId(random: Random): string {
  return `r${Buffer.from(random.bytes(6)).toString('hex')}`;
}

function plainFacts(event: LogEvent, facts: Readonly<Record<string, unknown>>): Record<string, FactValue> {
  const plain: Record<string, FactValue> = {};
  for (const [name, kind] of Object.entries(event.facts)) {
    if (facts[name] !== undefined) plain[name] = plainFact(kind, facts[name]);
  }
  return plain;
}

function fill(words: string, facts: Record<string, FactValue>): string {
  return words.replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? '–'));
}
