import { classNamesIn, DEFAULT_CLASSES, DEFAULT_PACKAGES, findIn, topClassNamesIn } from '../data/classNames';
import { didYouMean, suggest } from '../../text/suggest';
import { type Types } from './resolve';
import { lastPart } from '../nodeFacts';

/** What to tell somebody who named a class that is not there. */
export interface Hint {
  /** Begins with a blank; empty when there is nothing to say. */
  readonly text: string;
  /** Full name of the one class that an import would bring. */
  readonly importable?: string;
  /** The one name that was probably meant. */
  readonly replacement?: string;
}

/** Packages whose classes rules use, the likelier first: an import of one of these is offered. */
const OFFERED_PACKAGES = [
  'groovy.json',
  'groovy.xml',
  'groovy.transform',
  'groovy.time',
  'groovy.text',
  'java.text',
  'java.time',
  'java.time.format',
  'java.time.temporal',
  'java.util.regex',
  'java.util.stream',
  'java.util.function',
  'java.util.concurrent',
  'java.util.concurrent.atomic',
  'java.math',
  'java.nio.file',
  'java.nio.charset',
  'java.net.http',
  'java.security',
  'java.sql',
  'java.util.zip',
  'javax.crypto',
  'javax.crypto.spec',
  'javax.net.ssl',
  'javax.xml.parsers',
  'org.w3c.dom',
] as const;

/** A script full of unknown names gets no more searches than this. */
const MOST_SEARCHES = 60;

let offered: ReadonlyMap<string, readonly string[]> | undefined;
let forAll: readonly string[] | undefined;

/** Looks for the class that was meant; remembers what it found for a name. */
export class ClassHints {
  private readonly known = new Map<string, Hint>();

  constructor(private readonly types: Types) {}

  hintFor(name: string): Hint {
    const before = this.known.get(name);
    if (before) return before;
    const hint = this.known.size < MOST_SEARCHES ? this.search(name) : { text: '' };
    this.known.set(name, hint);
    return hint;
  }

  private search(name: string): Hint {
    return name.includes('.') ? searchDotted(name) : this.searchSimple(name);
  }

  private searchSimple(name: string): Hint {
    if (name === 'let') return { text: " A variable is declared with 'def'.", replacement: 'def' };
    const [home] = importable().get(name) ?? [];
    if (home !== undefined) return { text: ` It needs 'import ${home}'.`, importable: home };
    const suggestions = suggest(name, this.namesInSight());
    const [first] = suggestions;
    return {
      text: didYouMean(suggestions),
      ...(suggestions.length === 1 && first !== undefined ? { replacement: first } : {}),
    };
  }

  private namesInSight(): string[] {
    const own = this.types.classes.map(({ name }) => name);
    return [...own, ...this.types.imports.classes.keys(), ...namesForAll()];
  }
}

/** A name with its package: the same class in a package named much alike, else a class named much alike in this package. */
function searchDotted(name: string): Hint {
  const dot = name.lastIndexOf('.');
  const home = name.slice(0, dot);
  const simple = name.slice(dot + 1);
  const homes = [...DEFAULT_PACKAGES, ...OFFERED_PACKAGES].filter((one) => findIn(one, simple) !== undefined);
  const [near] = suggest(home, homes, 1);
  const known = near ?? (homes.length === 1 ? homes[0] : undefined);
  if (known !== undefined) return { text: ` The class is '${known}.${simple}'.`, replacement: `${known}.${simple}` };
  const suggestions = suggest(simple, classNamesIn(home));
  const [first] = suggestions;
  return {
    text: didYouMean(suggestions),
    ...(suggestions.length === 1 && first !== undefined ? { replacement: `${home}.${first}` } : {}),
  };
}

/** Simple names of the classes every script sees or is offered an import of. */
function namesForAll(): readonly string[] {
  forAll ??= [...DEFAULT_CLASSES.map(lastPart), ...DEFAULT_PACKAGES.flatMap(topClassNamesIn), ...importable().keys()];
  return forAll;
}

/** Simple name -> full names in the offered packages. */
function importable(): ReadonlyMap<string, readonly string[]> {
  if (offered) return offered;
  const found = new Map<string, string[]>();
  for (const home of OFFERED_PACKAGES) {
    for (const name of topClassNamesIn(home)) {
      const homes = found.get(name) ?? [];
      homes.push(`${home}.${name}`);
      found.set(name, homes);
    }
  }
  offered = found;
  return found;
}
