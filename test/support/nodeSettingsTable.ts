import { describeSettings } from '../../server/node/settings/describe';
import { markdownTable, withMadePart } from './markdownTable';

/** The table of docs/node.md, made from the settings that a node knows. */
export function nodeSettingsTable(): string {
  const rows = describeSettings().map(({ name, argument, summary, otherwise }) => [
    argument ? `\`${name}\`` : `\`${name}\` (no argument)`,
    summary,
    `${otherwise}.`,
  ]);
  return markdownTable([['Setting', 'What it says', 'When nobody says it'], ...rows]);
}

export function withNodeSettings(page: string): string {
  return withMadePart(page, 'settings', nodeSettingsTable());
}
