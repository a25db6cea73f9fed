import { readSeverities, type SeveritySettings } from '../rules/severitySettings';

/** Why a list such as `flow=off,names/unknown-variable=error` cannot be used, in a whole sentence; nothing when it can. */
export function refuseSeverities(list: string): string | undefined {
  const parts = partsOf(list);
  const odd = parts.find((part) => !/^[^=]+=[^=]+$/.test(part));
  if (odd !== undefined) return `'--set' needs a code and a severity such as flow=off, not '${odd}'.`;
  return readSeverities(toObject(parts)).problems[0];
}

/** What such a list says; of two for the same code the last counts. */
export function severitiesIn(list: string): SeveritySettings {
  return readSeverities(toObject(partsOf(list))).severities;
}

function partsOf(list: string): string[] {
  return list === '' ? [] : list.split(',').map((part) => part.trim());
}

function toObject(parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
}
