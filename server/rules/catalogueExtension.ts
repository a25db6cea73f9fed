import { didYouMean, suggest } from '../text/suggest';
import { platforms, scriptKinds, suggestIds } from './catalogue';
import { findHubType, hubTypes, isForeignType } from './catalogueTypes';
import { type Diagnostic, sortByPlace } from './diagnostic';
import { fieldOf, itemsOf, type JsonLiteral, type JsonNode, textOf, valueOf } from './json';
import { isTypeName } from './members';
import { readWithSchema, type SchemaDocument } from './readWithSchema';
import extensionSchema from './schema/catalogue-extension.schema.json';
import { type Schema } from './schemaCheck';
import { namesInType, readType } from './typeNotation';

/** The name of the file at the workspace's root that says what the catalogue cannot know. */
export const catalogueExtensionFileName = 'sync-rules.catalogue.json';

/** What the file adds; its schema describes each field. Types are in the catalogue's notation. */
export interface CatalogueExtension {
  readonly customFields: readonly ExtraCustomField[];
  readonly properties: readonly ExtraProperty[];
  readonly classes: readonly ExtraClass[];
  readonly variables: readonly ExtraVariable[];
}

interface Extra {
  readonly name: string;
  readonly doc?: string;
  /** Ids; all when left out. */
  readonly platforms?: readonly string[];
}

export interface ExtraCustomField extends Extra {
  readonly id?: string;
  /** Of its value. */
  readonly type?: string;
  readonly values?: readonly string[];
}

export interface ExtraProperty extends Extra {
  /** The hub type that has it. */
  readonly of: string;
  readonly type?: string;
  readonly readOnly?: boolean;
}

export interface ExtraClass extends Extra {
  /** It has more than is listed. */
  readonly open?: boolean;
  readonly properties?: readonly {
    readonly name: string;
    readonly type?: string;
    readonly doc?: string;
    readonly readOnly?: boolean;
  }[];
  readonly methods?: readonly ExtraMethod[];
}

export interface ExtraMethod {
  readonly name: string;
  /** Nothing is known of the arguments when left out. */
  readonly parameters?: readonly { readonly name: string; readonly type?: string; readonly optional?: boolean }[];
  readonly returns?: string;
  readonly static?: boolean;
  readonly doc?: string;
}

export interface ExtraVariable extends Extra {
  readonly type?: string;
  /** Ids; all when left out. */
  readonly kinds?: readonly string[];
}

export interface CatalogueExtensionReading {
  /** Only when there is no problem at all. */
  readonly extension?: CatalogueExtension;
  /** In the order of the text; all are errors, with codes beginning `catalogue/`. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a `sync-rules.catalogue.json`. Never throws. */
export function readCatalogueExtension(text: string): CatalogueExtensionReading {
  const { root, problems: misfits } = readWithSchema(text, extensionDocument);
  if (!root) return { problems: misfits };
  const problems = sortByPlace([...misfits, ...repeated(root), ...wrongOwners(root), ...wrongTypes(root, text)]);
  if (problems.length > 0) return { problems };
  const none: CatalogueExtension = { customFields: [], properties: [], classes: [], variables: [] };
  // The schema has just been found to fit.
  const { customFields, properties, classes, variables } = { ...none, ...(valueOf(root) as object) };
  return { extension: { customFields, properties, classes, variables }, problems };
}

const extensionDocument: SchemaDocument = {
  schema: extensionSchema satisfies Schema,
  area: 'catalogue',
  called: 'catalogue file',
  suggestChoice: ({ value, path }) => suggestIds(value, path.includes('.kinds[') ? scriptKinds : platforms),
};

/** Entries of one list that are about the same thing on the same platform; methods may stand several times. */
function repeated(root: JsonNode): Diagnostic[] {
  return ['customFields', 'properties', 'classes', 'variables'].flatMap((list) => {
    const seen: { readonly key: string; readonly platforms: readonly string[] }[] = [];
    return itemsOf(root, list).flatMap((item) => {
      const name = literalOf(item, 'name');
      if (!name) return [];
      const key = `${textOf(item, 'of') ?? ''} ${String(name.value)}`;
      const platformIds = itemsOf(item, 'platforms').map((one) => (one.kind === 'literal' ? String(one.value) : ''));
      const before = seen.some((one) => one.key === key && overlap(one.platforms, platformIds));
      seen.push({ key, platforms: platformIds });
      const message = `'${String(name.value)}' stands in '${list}' a second time for the same tracker. Keep one of the two.`;
      return before ? [problemAt(name, 'catalogue/twice', message)] : [];
    });
  });
}

function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((id) => others.includes(id));
}

/** Properties of types that the catalogue does not have. */
function wrongOwners(root: JsonNode): Diagnostic[] {
  return itemsOf(root, 'properties').flatMap((item) => {
    const of = literalOf(item, 'of');
    if (!of || typeof of.value !== 'string' || findHubType(of.value)) return [];
    const hint = didYouMean(
      suggest(
        of.value,
        hubTypes.map(({ name }) => name),
      ),
    );
    return [problemAt(of, 'catalogue/type', `The catalogue has no type '${of.value}'.${hint}`)];
  });
}

/** Types that cannot be read, or that name something nobody knows. */
function wrongTypes(root: JsonNode, text: string): Diagnostic[] {
  const own = itemsOf(root, 'classes').map((item) => textOf(item, 'name') ?? '');
  return typeLiterals(root).flatMap((node) => {
    const value = String(node.value);
    const reading = readType(value);
    if ('problem' in reading) {
      const isPlain = text.slice(node.start + 1, node.end - 1) === value;
      const start = isPlain ? node.start + 1 + reading.problem.at : node.start;
      const message = `This is no type. ${reading.problem.message}`;
      return [problemAt({ start, end: isPlain ? start + 1 : node.end }, 'catalogue/type', message)];
    }
    const unknown = namesInType(reading.type).filter((name) => !isKnownType(name, own));
    const names = [...own, ...hubTypes.map((type) => type.name)];
    return unknown.map((name) =>
      problemAt(node, 'catalogue/type', `There is no type '${name}'.${didYouMean(suggest(name, names))}`),
    );
  });
}

/** A class of somebody's own package may be anything. */
function isKnownType(name: string, own: readonly string[]): boolean {
  return (
    name.includes('.') ||
    own.includes(name) ||
    findHubType(name) !== undefined ||
    isForeignType(name) ||
    isTypeName(name)
  );
}

/** Every text of the file that is a type. */
function typeLiterals(node: JsonNode): JsonLiteral[] {
  if (node.kind === 'array') return node.items.flatMap(typeLiterals);
  if (node.kind === 'literal') return [];
  return node.members.flatMap(({ name, value }) => {
    if (value.kind !== 'literal') return typeLiterals(value);
    return (name === 'type' || name === 'returns') && typeof value.value === 'string' ? [value] : [];
  });
}

function literalOf(node: JsonNode, name: string): JsonLiteral | undefined {
  const field = fieldOf(node, name);
  return field?.kind === 'literal' ? field : undefined;
}

function problemAt({ start, end }: { start: number; end: number }, code: string, message: string): Diagnostic {
  return { code, severity: 'error', message, start, end };
}
