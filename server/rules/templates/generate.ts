import { alignAssignments, forComment, nameMap, quote } from './groovyText';
import { isNameTable, namesBetween } from './nameTables';
import { type ParameterValues, valueOf } from './parameters';
import { isSent, type RuleParts, type Selection, selectParts } from './selection';
import { findPlatformTemplate, type Part, type PlatformTemplate, type Template, templateFields } from './template';

/** The two sides of the connection that rules are made for. */
export interface TemplateSides {
  /** Short name of the side that has the rules. */
  readonly local: string;
  /** Short name of the other side. */
  readonly destination: string;
  /** Id of the other side's platform, where it is known: only what it can send is taken over then, by its own names. */
  readonly destinationPlatform?: string;
}

export interface GeneratedRules {
  readonly outgoing: string;
  readonly incoming: string;
}

/**
 * The texts of both rules of a side. A value that is missing is replaced by its default or example, so that rules can
 * be shown before everything is said; ask `checkParameters` before they are used. The same for the same input, with a
 * line end at the end. Throws for a platform that `templatesFor` has no templates for.
 */
export function generateRules(
  template: Template,
  platform: string,
  values: ParameterValues,
  sides: TemplateSides,
): GeneratedRules {
  const data = findPlatformTemplate(platform);
  if (!data) throw new RangeError(`There are no templates for the platform '${platform}'.`);
  const writer = new RuleWriter(template, data, values, sides);
  return { outgoing: writer.outgoing(platform), incoming: writer.incoming(platform) };
}

class RuleWriter {
  private readonly other: PlatformTemplate | undefined;
  private readonly parts: Selection;

  constructor(
    private readonly template: Template,
    private readonly platform: PlatformTemplate,
    private readonly values: ParameterValues,
    private readonly sides: TemplateSides,
  ) {
    this.other = findPlatformTemplate(sides.destinationPlatform);
    this.parts = selectParts(template, platform, this.other);
  }

  outgoing(id: string): string {
    const { local, destination } = this.names();
    const head = this.head(`outgoing ${id}`, `What ${local} sends to ${destination}.`);
    if (this.template.sends.length === 0) {
      return toText([head, ['// Nothing is sent: the connection goes one way, to this side.']]);
    }
    const more = 'What else can be sent. The other side has to read it in its incoming rule.';
    return toText([head, ...this.guarded(this.body(this.parts.outgoing, more, () => []))]);
  }

  incoming(id: string): string {
    const { local, destination } = this.names();
    const head = this.head(`incoming ${id}`, `What ${local} does with what ${destination} sends.`);
    const { incoming } = this.parts;
    if (this.template.receives.length === 0 && this.template.receivesOnce.length === 0) {
      return toText([head, ['// Nothing is made or changed here: the connection goes one way, to the other side.']]);
    }
    const more = 'What else can be taken over with every message.';
    const blocks = this.body(incoming, more, (part) => this.needs(part));
    return toText([head, this.firstSync(incoming.firstSync), ...this.guarded(blocks)]);
  }

  private names(): { local: string; destination: string } {
    return {
      local: forComment(this.sides.local) || 'this side',
      destination: forComment(this.sides.destination) || 'the other side',
    };
  }

  private head(words: string, what: string): string[] {
    return [`// sync-rule: ${words}`, `// ${what} Made from the template '${this.template.label}'.`];
  }

  private firstSync(parts: readonly Part[]): string[] {
    if (parts.length === 0) return [];
    return [
      '// Runs once for each record, when it is made here: where and as what it is made.',
      'if (firstSync) {',
      ...indent(alignAssignments(this.code(parts))),
      '}',
    ];
  }

  /** The blocks of a rule: what works first, then what is offered as a comment. `more`: about the plain lines of that. */
  private body(parts: RuleParts, more: string, needs: (part: Part) => string[]): string[][] {
    const offered = [...asOnePart(parts.offeredPlain, more), ...parts.offered];
    const hint = '// What follows does nothing yet. To use a part, delete the lines /* and */ around it.';
    return [
      alignAssignments(this.code(parts.plain)),
      ...parts.titled.map((part) => [...heading(part), ...alignAssignments(this.code([part]))]),
      offered.length > 0 ? [hint] : [],
      ...offered.map((part) => [...heading(part), ...needs(part), '/*', ...alignAssignments(this.code([part])), '*/']),
    ].filter((block) => block.length > 0);
  }

  /** What the other side does not send by itself, though the part reads it. */
  private needs({ fields }: Part): string[] {
    const missing = templateFields.filter(({ id }) => fields.includes(id) && !isSent(id, this.template, this.other));
    const names = missing.map(({ label }) => label.toLowerCase()).join(', ');
    return names === '' ? [] : [`// The outgoing rule of the other side has to send it, too: ${names}.`];
  }

  private guarded(blocks: readonly string[][]): string[][] {
    const { guard } = this.platform;
    if (!guard) return [...blocks];
    const inside = blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
    return [[`// ${guard.about}`, ...this.fill(`if (${guard.code}) {`), ...indent(inside), '}']];
  }

  private code(parts: readonly Part[]): string[] {
    return parts.flatMap(({ code }) => code.flatMap((line) => this.fill(line)));
  }

  /** A line of code with the values in place; a table of names makes several of it. */
  private fill(line: string): string[] {
    const filled = line.replace(/«(\w+)»/g, (_, id: string) => {
      if (isNameTable(id)) return nameMap(namesBetween(id, this.platform, this.other)).join('\n');
      const parameter = this.platform.parameters.find((one) => one.id === id);
      return parameter ? quote(valueOf(parameter, this.values)) : '';
    });
    return filled.split('\n');
  }
}

/** Lines that are offered together; no part where there are none. */
function asOnePart(parts: readonly Part[], about: string): Part[] {
  const fields = parts.flatMap((part) => part.fields);
  return parts.length === 0
    ? []
    : [{ fields, title: 'More Fields', about: [about], code: parts.flatMap(({ code }) => code) }];
}

function heading({ title, about = [] }: Part): string[] {
  return [title ?? '', ...about].map((line) => `// ${line}`);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}

/** Blocks of lines as a text, with an empty line between them. */
function toText(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((block) => block.length > 0);
  return `${filled.map((block) => block.join('\n')).join('\n\n')}\n`;
}
