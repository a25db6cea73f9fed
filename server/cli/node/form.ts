import { didYouMean, suggest } from '../../text/suggest';
import { type Environment } from '../environment';
import { UsageError } from '../options';
import { makeVisible } from '../visible';
import { padTo, widthOf } from '../width';

/** One thing that has to be known. */
export interface Field {
  /** The option that says it, with what stands for its value: `--partner NAME`. */
  readonly option: string;
  /** What it is, for whoever is asked. */
  readonly label: string;
  /** What is possible, or an example, as part of a sentence. */
  readonly hint?: string;
  /** Taken where nothing else is said. */
  readonly usual?: string;
  /** Why a value cannot be used, in a whole sentence. */
  refuse?(value: string): string | undefined;
}

/** One of a few values. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Gathers what is needed: from options, by asking where somebody sits at a terminal, else by telling at once what is missing. */
export class Form {
  private readonly missing: [option: string, what: string][] = [];
  private readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** Text that was given, or the answer to a question; nothing when it is missing or wrong, which `finish` tells. */
  async text(field: Field, given: string | undefined): Promise<string | undefined> {
    const { ask } = this.environment;
    if (given !== undefined) {
      const fault = field.refuse?.(given);
      if (fault !== undefined) this.faults.push(fault);
      return fault === undefined ? given : undefined;
    }
    if (field.usual !== undefined && !ask) return field.usual;
    if (ask) return await this.askFor(field, ask);
    this.need(field);
    return undefined;
  }

  /** One of the choices, by its id or, for whoever is asked, by its number. */
  async choice(field: Field, choices: readonly Choice[], given: string | undefined): Promise<string | undefined> {
    const ids = choices.map(({ id }) => id);
    const list = choices.map(({ id, label }) => `${id} (${label})`).join(', ');
    const numbered = (value: string) => (given === undefined ? (ids[Number(value) - 1] ?? value) : value);
    const isShown = given === undefined && this.environment.ask !== undefined;
    if (isShown) this.show(field, choices);
    const answer = await this.text(
      {
        ...field,
        // What was shown as a list need not be told again.
        ...(!isShown && { hint: `one of ${list}` }),
        refuse: (value) => {
          if (ids.includes(numbered(value))) return undefined;
          const begun = ids.filter((id) => id.startsWith(value));
          const near = didYouMean(begun.length > 0 ? begun : suggest(value, ids, 1));
          return `${field.label} '${value}' is not known.${near || ` There are ${list}.`}`;
        },
      },
      given,
    );
    return answer === undefined ? undefined : numbered(answer);
  }

  /** Tells of something that was said wrongly, together with all else. */
  fault(sentence: string): void {
    this.faults.push(sentence);
  }

  /** Tells of something that is missing, together with all else. */
  need({ option, label, hint }: Field): void {
    this.missing.push([option, hint === undefined ? label : `${label}, ${hint}`]);
  }

  /** Throws a `UsageError` that names all that is missing or wrong, when something is. */
  finish(): void {
    if (this.missing.length + this.faults.length === 0) return;
    const width = Math.max(0, ...this.missing.map(([option]) => widthOf(option)));
    const lines = this.missing.map(([option, what]) => makeVisible(`  ${padTo(option, width)}  ${what}`));
    const needed = lines.length > 0 ? [['This is still needed:', ...lines].join('\n')] : [];
    throw new UsageError([...this.faults.map(makeVisible), ...needed].join('\n'));
  }

  private show({ label }: Field, choices: readonly Choice[]): void {
    const width = Math.max(...choices.map(({ id }) => widthOf(id)));
    const lines = choices.map(({ id, label: meaning }, at) => `  ${at + 1}  ${padTo(id, width)}  ${meaning}`);
    this.environment.remarks.write(`${[label, ...lines].map(makeVisible).join('\n')}\n`);
  }

  private async askFor(field: Field, ask: NonNullable<Environment['ask']>): Promise<string> {
    const { label, hint, usual } = field;
    const more = hint === undefined ? '' : ` (${hint})`;
    const offer = usual === undefined ? '' : ` [${usual}]`;
    for (;;) {
      const line = await ask(makeVisible(`${label}${more}${offer}: `));
      if (line === undefined) throw new UsageError(`There was no answer to '${label}'. Nothing was done.`);
      const answer = line.trim() === '' ? usual : line.trim();
      const fault = answer === undefined ? undefined : field.refuse?.(answer);
      if (answer !== undefined && fault === undefined) return answer;
      if (fault !== undefined) this.environment.remarks.write(`${makeVisible(fault)}\n`);
    }
  }
}
