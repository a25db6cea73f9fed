type Members = Readonly<Record<string, unknown>>;

/**
 * The text of a `connection.json` with what the node says, and with what only the old text had, such as a project and other
 * members of one's own. `undefined` where the old text is damaged or something else.
 */
export function withOwnMembers(old: string, fresh: string): string | undefined {
  const before = membersIn(old);
  const now = membersIn(fresh);
  if (!before || !now) return undefined;
  const merged = mergeMembers(before, now);
  return isSame(before, merged) ? old : `${JSON.stringify(merged, undefined, 2)}\n`;
}

function membersIn(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function mergeMembers(before: Members, now: Members): Members {
  const sides = Object.entries(now).map(([name, value]) => {
    const kept = before[name];
    return [name, isMembers(kept) && isMembers(value) ? { ...kept, ...value } : value] as const;
  });
  return { ...before, ...Object.fromEntries(sides) };
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both keep the order of the old text. */
function isSame(one: Members, other: Members): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
