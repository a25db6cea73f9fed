import { type Diagnostic, sortByPlace } from '../diagnostic';
import { type JsonMember, type JsonNode, readJson } from '../json';
import { type Range } from '../../text/range';
import { didYouMean, suggest } from '../../text/suggest';
import { type Contract, mergeUse, type PathUse, type Place, sortUses } from './contract';
import { formatPath, keyOfPath, parsePath } from './path';

/** The name of the file in a connection's folder that says what the other side sends and reads. */
export const partnerContractFileName = 'partner.contract.json';

/** A contract as it stands in a file. */
export interface ContractFile extends Contract {
  /** The short name of the side that says so. */
  readonly shortName?: string;
}

export interface ContractReading {
  /** Only when there is no problem at all. */
  readonly contract?: ContractFile;
  /** In the order of the text; all are errors, with the codes `contract/json` and `contract/field`. */
  readonly problems: readonly Diagnostic[];
}

/**
 * The text of a `partner.contract.json`: the same for the same contract, with a line end at its end. `lineOf` says on which
 * line (from 1) of which file a place lies; a place it does not know is left out.
 */
export function writeContract(
  { shortName, sends, reads }: ContractFile,
  lineOf: (place: Place) => number | undefined = ({ line }) => line,
): string {
  const write = (uses: readonly PathUse[]) => sortUses([...uses]).map((use) => toJson(use, lineOf));
  const whole = {
    ...(shortName !== undefined && { shortName }),
    ...(sends && { sends: write(sends) }),
    ...(reads && { reads: write(reads) }),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function toJson(use: PathUse, lineOf: (place: Place) => number | undefined): object {
  const { path, certainty, open, own, helper } = use;
  const places = use.places.flatMap((place) => {
    const line = lineOf(place);
    return line === undefined || place.file === undefined ? [] : [`${place.file}:${line}`];
  });
  return {
    path: formatPath(path),
    ...(certainty === 'possible' && { certainty }),
    ...(open && { open }),
    ...(own && { own }),
    ...(helper && { helper }),
    ...(places.length > 0 && { places: [...new Set(places)] }),
  };
}

/** Reads the text of a `partner.contract.json`. Never throws. */
export function readContract(text: string): ContractReading {
  const json = readJson(text);
  if ('problem' in json) return { problems: [{ ...json.problem, code: 'contract/json', severity: 'error' }] };
  const reader = new Reader();
  const contract = reader.read(json.root);
  if (reader.problems.length > 0) return { problems: sortByPlace(reader.problems) };
  return { contract, problems: [] };
}

class Reader {
  readonly problems: Diagnostic[] = [];

  read(root: JsonNode): ContractFile {
    const fields = this.fieldsOf(root, '', ['$schema', 'shortName', 'sends', 'reads'], []);
    this.text(fields.get('$schema'), '$schema');
    const shortName = this.text(fields.get('shortName'), 'shortName');
    if (shortName?.trim() === '') this.refuse(fields.get('shortName'), "'shortName' must not be blank.");
    const sends = this.uses(fields.get('sends'), 'sends');
    const reads = this.uses(fields.get('reads'), 'reads');
    return { ...(shortName !== undefined && { shortName }), ...(sends && { sends }), ...(reads && { reads }) };
  }

  private uses(node: JsonNode | undefined, name: string): readonly PathUse[] | undefined {
    const items = this.items(node, name);
    if (!items) return undefined;
    const byPath = new Map<string, PathUse>();
    items.forEach((item, at) => {
      const use = this.use(item, `${name}[${at}]`);
      const key = keyOfPath(use?.path ?? []);
      const before = byPath.get(key);
      if (use) byPath.set(key, before ? mergeUse(before, use) : use);
    });
    return sortUses([...byPath.values()]);
  }

  private use(node: JsonNode, name: string): PathUse | undefined {
    const known = ['path', 'certainty', 'open', 'own', 'helper', 'places'];
    const fields = this.fieldsOf(node, name, known, ['path']);
    const text = this.text(fields.get('path'), `${name}.path`);
    const path = text === undefined ? undefined : parsePath(text);
    if (text !== undefined && !path) {
      this.refuse(fields.get('path'), `'${name}.path' is no path such as status.name or customFields."Name".value.`);
    }
    const certainty = this.text(fields.get('certainty'), `${name}.certainty`) ?? 'certain';
    if (certainty !== 'certain' && certainty !== 'possible') {
      const hint = didYouMean(suggest(certainty, ['certain', 'possible'], 1));
      this.refuse(fields.get('certainty'), `'${name}.certainty' must be 'certain' or 'possible'.${hint}`);
    }
    const open = this.flag(fields.get('open'), `${name}.open`);
    const own = this.flag(fields.get('own'), `${name}.own`);
    const helper = this.flag(fields.get('helper'), `${name}.helper`);
    const places = this.places(fields.get('places'), `${name}.places`);
    if (!path) return undefined;
    return {
      path,
      certainty: certainty === 'possible' ? 'possible' : 'certain',
      open,
      ...(own && { own }),
      ...(helper && { helper }),
      places,
    };
  }

  private places(node: JsonNode | undefined, name: string): Place[] {
    return (this.items(node, name) ?? []).flatMap((item, at) => {
      const text = this.text(item, `${name}[${at}]`);
      const [, file, line] = /^(.+):([1-9]\d{0,8})$/.exec(text ?? '') ?? [];
      if (file !== undefined && line !== undefined) return [{ file, line: Number(line) }];
      if (text !== undefined)
        this.refuse(item, `'${name}[${at}]' must be a file and a line, such as outgoing.groovy:12.`);
      return [];
    });
  }

  private fieldsOf(
    node: JsonNode,
    name: string,
    known: readonly string[],
    required: readonly string[],
  ): ReadonlyMap<string, JsonNode> {
    const fields = new Map<string, JsonNode>();
    if (node.kind !== 'object') {
      this.refuse(node, `${name === '' ? 'The contract' : `'${name}'`} must be an object in braces.`);
      return fields;
    }
    for (const member of node.members) {
      this.checkMember(member, name, known, fields);
      fields.set(member.name, member.value);
    }
    for (const one of required) {
      if (!fields.has(one)) this.refuse({ start: node.start, end: node.start + 1 }, `'${name}.${one}' is missing.`);
    }
    return fields;
  }

  private checkMember(
    { name, nameRange }: JsonMember,
    around: string,
    known: readonly string[],
    fields: ReadonlyMap<string, JsonNode>,
  ): void {
    const written = around === '' ? name : `${around}.${name}`;
    if (fields.has(name)) this.refuse(nameRange, `'${written}' stands here a second time. Keep one of the two.`);
    if (known.includes(name)) return;
    this.refuse(nameRange, `'${written}' is no field of a contract.${didYouMean(suggest(name, known, 1))}`);
  }

  private items(node: JsonNode | undefined, name: string): readonly JsonNode[] | undefined {
    if (!node) return undefined;
    if (node.kind === 'array') return node.items;
    this.refuse(node, `'${name}' must be a list in brackets.`);
    return undefined;
  }

  private text(node: JsonNode | undefined, name: string): string | undefined {
    if (!node) return undefined;
    if (node.kind === 'literal' && typeof node.value === 'string') return node.value;
    this.refuse(node, `'${name}' must be a text in double quotes.`);
    return undefined;
  }

  private flag(node: JsonNode | undefined, name: string): boolean {
    if (!node) return false;
    if (node.kind === 'literal' && typeof node.value === 'boolean') return node.value;
    this.refuse(node, `'${name}' must be true or false.`);
    return false;
  }

  private refuse(range: Range | undefined, message: string): void {
    const { start, end } = range ?? { start: 0, end: 0 };
    this.problems.push({ code: 'contract/field', severity: 'error', message, start, end });
  }
}
