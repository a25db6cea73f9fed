/** Names are counted in characters as people see them encoded, that is in code points. */
export const longestName = 255;

/** What is tried where a name is taken: `name_2` after `name`, `name_3` after `name_2`; higher numbers, such as years, are part of the name. */
export function nextName(name: string): string {
  const [, counted = name, number = '1'] = /^(.+)_([1-9]\d{0,2})$/su.exec(name) ?? [];
  const suffix = `_${Number(number) + 1}`;
  const kept = Array.from(counted).slice(0, longestName - suffix.length);
  return kept.join('') + suffix;
}
