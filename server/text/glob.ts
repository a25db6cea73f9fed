/**
 * Whether a path matches a glob. `/` parts folders; `?` is one character and `*` any number of them within a name,
 * `**` any number of folders, `{a,b}` one of several (without braces inside); everything else stands for itself, letter
 * case included. A glob without `/` is held against the last name of the path. No glob makes it slow: every way through
 * the glob is walked at once.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const subject = glob.includes('/') ? path.replace(/^\/+/, '') : path.slice(path.lastIndexOf('/') + 1);
  const characters = Array.from(subject);
  return advance(readParts(glob.replace(/^\/+/, '')), new Set([0]), characters).has(characters.length);
}

type Part =
  | { readonly kind: 'itself'; readonly character: string }
  | { readonly kind: 'character' | 'name' | 'folders' | 'everything' }
  | { readonly kind: 'choice'; readonly alternatives: readonly (readonly Part[])[] };

function readParts(glob: string): Part[] {
  const parts: Part[] = [];
  for (const [token] of glob.matchAll(/\*\*\/|\*\*|\{[^{}]+\}|[^]/gu)) {
    if (token === '**/') parts.push({ kind: 'folders' });
    else if (token === '**') parts.push({ kind: 'everything' });
    else if (token === '*') parts.push({ kind: 'name' });
    else if (token === '?') parts.push({ kind: 'character' });
    else if (token.length > 2)
      parts.push({ kind: 'choice', alternatives: token.slice(1, -1).split(',').map(readParts) });
    else parts.push({ kind: 'itself', character: token });
  }
  return parts;
}

/** All places in the path that the parts can lead to from the given ones. */
function advance(parts: readonly Part[], from: ReadonlySet<number>, path: readonly string[]): ReadonlySet<number> {
  let places = from;
  for (const part of parts) {
    const next = new Set<number>();
    if (part.kind === 'choice') {
      for (const way of part.alternatives) for (const place of advance(way, places, path)) next.add(place);
    } else {
      for (const place of places) step(part, place, path, next);
    }
    places = next;
  }
  return places;
}

function step(
  part: Exclude<Part, { kind: 'choice' }>,
  place: number,
  path: readonly string[],
  next: Set<number>,
): void {
  const here = path[place];
  if (part.kind === 'itself' || part.kind === 'character') {
    const matches = part.kind === 'itself' ? here === part.character : here !== undefined && here !== '/';
    if (matches) next.add(place + 1);
    return;
  }
  next.add(place);
  for (let i = place; i < path.length; i++) {
    if (part.kind === 'name' && path[i] === '/') return;
    if (part.kind !== 'folders' || path[i] === '/') next.add(i + 1);
  }
}
