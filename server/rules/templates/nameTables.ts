import { type NameTable, type PlatformTemplate, usualNames } from './template';

export function isNameTable(id: string): id is NameTable {
  return Object.hasOwn(usualNames, id);
}

/**
 * Names of the other side's platform and what each is called here. With that platform not known, or without such names,
 * the names that trackers usually have.
 */
export function namesBetween(
  table: NameTable,
  here: PlatformTemplate,
  there: PlatformTemplate | undefined,
): Map<string, string> {
  const remote = there?.[table]?.steps.map(({ read }) => read) ?? usualNames[table];
  const names = new Map<string, string>();
  remote.forEach((step, at) => {
    const local = here[table]?.steps[at]?.write;
    for (const name of step) if (local !== undefined && !names.has(name)) names.set(name, local);
  });
  return names;
}
