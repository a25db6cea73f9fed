import { type Diagnostic, sortByPlace } from '../diagnostic';
import { fieldOf, itemsOf, type JsonNode, textOf } from '../json';
import { readWithSchema, type SchemaDocument } from '../readWithSchema';
import contractSchema from '../schema/contract.schema.json';
import { type Schema } from '../schemaCheck';
import { type Contract, mergeByPath, type PathUse, type Place, sortUses } from './contract';
import { formatPath, parsePath } from './path';

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
  /** In the order of the text; all are errors, with the codes `contract/json`, `contract/field` and `contract/path`. */
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
  const { root, problems: misfits } = readWithSchema(text, contractDocument);
  if (!root) return { problems: misfits };
  const problems = sortByPlace([...misfits, ...wrongPaths(root)]);
  if (problems.length > 0) return { problems };
  const shortName = textOf(root, 'shortName');
  const [sends, reads] = [usesOf(root, 'sends', toldPlaces), usesOf(root, 'reads', toldPlaces)];
  const contract = { ...(shortName !== undefined && { shortName }), ...(sends && { sends }), ...(reads && { reads }) };
  return { contract, problems };
}

/**
 * The same contract, with its places where each path stands in the text of the file itself: who has the contract only cannot
 * be led to the other side's rules. Nothing when the file has a problem.
 */
export function readContractInPlace(text: string): Contract | undefined {
  const { root, problems } = readWithSchema(text, contractDocument);
  if (!root || problems.length > 0 || wrongPaths(root).length > 0) return undefined;
  const [sends, reads] = [usesOf(root, 'sends', ownPlace), usesOf(root, 'reads', ownPlace)];
  return { ...(sends && { sends }), ...(reads && { reads }) };
}

const contractDocument: SchemaDocument = {
  schema: contractSchema satisfies Schema,
  area: 'contract',
  called: 'contract',
};

/** What no schema can say: whether a text is a path. */
function wrongPaths(root: JsonNode): Diagnostic[] {
  return ['sends', 'reads'].flatMap((list) =>
    itemsOf(root, list).flatMap((item, at): Diagnostic[] => {
      const field = fieldOf(item, 'path');
      const path = textOf(item, 'path');
      if (!field || path === undefined || parsePath(path)) return [];
      const message = `'${list}[${at}].path' is no path such as status.name or customFields."Name".value.`;
      return [{ code: 'contract/path', severity: 'error', message, start: field.start, end: field.end }];
    }),
  );
}

/** The entries of a list whose form has been found right, each path once. */
function usesOf(
  root: JsonNode,
  list: 'sends' | 'reads',
  placesOf: (item: JsonNode) => Place[],
): readonly PathUse[] | undefined {
  if (!fieldOf(root, list)) return undefined;
  const uses = itemsOf(root, list).map((item): PathUse => ({
    path: parsePath(textOf(item, 'path') ?? '') ?? [],
    certainty: textOf(item, 'certainty') === 'possible' ? 'possible' : 'certain',
    open: isSet(item, 'open'),
    ...(isSet(item, 'own') && { own: true }),
    ...(isSet(item, 'helper') && { helper: true }),
    places: placesOf(item),
  }));
  return mergeByPath(uses);
}

function toldPlaces(item: JsonNode): Place[] {
  return itemsOf(item, 'places').flatMap((place) => {
    const text = place.kind === 'literal' ? String(place.value) : '';
    const colon = text.lastIndexOf(':');
    return [{ file: text.slice(0, colon), line: Number(text.slice(colon + 1)) }];
  });
}

function ownPlace(item: JsonNode): Place[] {
  const field = fieldOf(item, 'path');
  return field ? [{ range: { start: field.start, end: field.end } }] : [];
}

function isSet(node: JsonNode, name: string): boolean {
  const field = fieldOf(node, name);
  return field?.kind === 'literal' && field.value === true;
}
