import { parametersOf } from './parameters';
import { isSent, type RuleParts, selectParts } from './selection';
import {
  findPlatformTemplate,
  type Part,
  type Template,
  type TemplateField,
  templateFields,
  type TemplateParameter,
  templateOfOtherSide,
} from './template';

/** What the rules of a template do on a platform. Fields are in the order of `templateFields`. */
export interface TemplatePreview {
  readonly sends: readonly TemplateField[];
  readonly receives: readonly TemplateField[];
  /** Taken over only when the record is made. */
  readonly receivesOnce: readonly TemplateField[];
  /** In the rules as commented-out code. */
  readonly offered: readonly TemplateField[];
  /** Left alone because the tracker of the other side cannot send it; its code is there as a comment. */
  readonly notSent: readonly TemplateField[];
  /** Part of the template, but not of the platform's rules. */
  readonly missing: readonly TemplateField[];
  readonly parameters: readonly TemplateParameter[];
}

/**
 * What the rules would do, field by field; with the platform of the other side, where it is known. Of a platform without
 * templates everything is missing.
 */
export function previewTemplate(template: Template, platform: string, destinationPlatform?: string): TemplatePreview {
  const data = findPlatformTemplate(platform);
  const other = destinationPlatform === undefined ? undefined : findPlatformTemplate(destinationPlatform);
  const { outgoing, incoming } = data ? selectParts(template, data, other) : nothing;
  const sends = idsOf([...outgoing.plain, ...outgoing.titled]);
  const everyTime = idsOf([...incoming.plain, ...incoming.titled]);
  const once = idsOf(incoming.firstSync).filter((id) => !everyTime.includes(id));
  const working = [...sends, ...everyTime, ...once];
  const ready = idsOf([...outgoing.offeredPlain, ...outgoing.offered, ...incoming.offeredPlain, ...incoming.offered]);
  const taken = [...template.receives, ...template.receivesOnce];
  const able = data ? idsOf([...data.firstSync.parts, ...data.incoming.parts]) : [];
  const notSent = taken.filter((id) => able.includes(id) && !isSent(id, template, other));
  const wanted = [...template.sends, ...taken].filter((id) => !working.includes(id) && !notSent.includes(id));
  return {
    sends: toFields(sends),
    receives: toFields(everyTime),
    receivesOnce: toFields(once),
    offered: toFields(ready.filter((id) => !working.includes(id) && !notSent.includes(id))),
    notSent: toFields(notSent),
    missing: toFields(wanted),
    parameters: parametersOf(template, platform, destinationPlatform),
  };
}

/** A preview to read, in Markdown that is readable as plain text, too. */
export function describeTemplate(template: Template, platform: string, destinationPlatform?: string): string {
  const preview = previewTemplate(template, platform, destinationPlatform);
  const other = templateOfOtherSide(template);
  const lines = [
    line('Sends', preview.sends),
    line('Takes over', preview.receives),
    line('Takes over once, when the record is made', preview.receivesOnce),
    line('Ready as commented-out code', preview.offered),
    line("Not sent by the other side's tracker", preview.notSent),
    line('Not possible with this tracker', preview.missing),
  ].filter((text) => text !== '');
  const asks = preview.parameters.map(({ label, hint }) => `- ${label}: ${hint}`);
  const blocks = [
    `**${template.label}**`,
    template.description,
    lines.join('\n'),
    asks.length > 0 ? `It asks for:\n\n${asks.join('\n')}` : '',
    other === template ? '' : `The other side takes the template '${other.label}'.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function line(what: string, fields: readonly TemplateField[]): string {
  return fields.length === 0 ? '' : `- ${what}: ${fields.map(({ label }) => label.toLowerCase()).join(', ')}`;
}

function idsOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ fields }) => fields);
}

function toFields(ids: readonly string[]): TemplateField[] {
  return templateFields.filter(({ id }) => ids.includes(id));
}

const noParts: RuleParts = { plain: [], titled: [], offeredPlain: [], offered: [] };
const nothing: ReturnType<typeof selectParts> = { outgoing: noParts, incoming: { ...noParts, firstSync: [] } };
