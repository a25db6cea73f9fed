import { readJson, valueOf } from './json';

/**
 * The names of the custom fields that a sample holds: an issue or a replica as JSON, with `customFields` anywhere in it. What
 * is no JSON has none.
 */
export function customFieldsInSample(text: string): string[] {
  const names = new Set<string>();
  const reading = readJson(text);
  const waiting: unknown[] = 'root' in reading ? [valueOf(reading.root)] : [];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      if (key === 'customFields' && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
        for (const name of Object.keys(inner)) names.add(name);
      }
      waiting.push(inner);
    }
  }
  return [...names];
}
