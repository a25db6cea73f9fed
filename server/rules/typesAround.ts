import { type Fact, holdsFor, sureEvidence } from './catalogueFacts';
import {
  findHubType,
  type HubMethod,
  hubMethods,
  hubProperties,
  type HubProperty,
  type HubType,
} from './catalogueTypes';
import {
  type CatalogueExtension,
  catalogueExtensionFileName,
  type ExtraClass,
  type ExtraMethod,
  type ExtraProperty,
} from './catalogueExtension';
import { type ExternalClasses } from './externalClasses';
import { type TypeContext } from './types/inferTypes';
import { type AroundType, type OpenMethod, type TypesAround } from './types/around';

/** What there is around a rule that adds to the catalogue. */
export interface Additions {
  readonly extension?: CatalogueExtension;
  readonly classes?: ExternalClasses;
  /** Ids of the rule's script kind and platform, where they are known. */
  readonly kind?: string;
  readonly platform?: string;
}

/** What the workspace adds to the catalogue for one rule; nothing where there is nothing to add. */
export function typesAround({ extension, classes, kind, platform }: Additions): TypesAround | undefined {
  if (!extension && !classes) return undefined;
  const held = <Extra extends { readonly platforms?: readonly string[] }>(list: readonly Extra[] | undefined) =>
    (list ?? []).filter((one) => holdsFor(one, platform));
  const added = new Map(held(extension?.classes).map((one) => [one.name, one]));
  const made = new Map<string, AroundType | undefined>();
  const properties = held(extension?.properties);
  const fields = held(extension?.customFields);
  const variables = held(extension?.variables).filter(
    ({ kinds }) => kinds === undefined || kind === undefined || kinds.includes(kind),
  );
  const remember = (key: string, make: () => HubType | undefined): AroundType | undefined => {
    if (!made.has(key)) {
      const type = make();
      made.set(key, type && { ...type, around });
    }
    return made.get(key);
  };
  const around: TypesAround = {
    // What somebody writes down of a class counts more than what is read off its text.
    classNamed: (name) =>
      remember(name, () => {
        const extra = added.get(name);
        return extra ? toType(extra) : classes?.find(name);
      }),
    propertyOf: (typeName, name) => {
      const member = properties.find((one) => one.of === typeName && one.name === name);
      const owner = member && remember(`of ${typeName}`, () => findHubType(typeName));
      return owner && { owner, member: toProperty(member) };
    },
    customField: (name, base) => {
      const field = fields.find((one) => one.name === name || one.id === name);
      return field?.type === undefined ? undefined : remember(`field ${name}`, () => withValue(base, field.type ?? ''));
    },
    variable: (name) => {
      const variable = variables.find((one) => one.name === name);
      return variable && (variable.type ?? 'any');
    },
  };
  return around;
}

/** What types in a rule rest on, by what the rule is and what lies around it. */
export function typeContextOf(
  { kind, platform }: Pick<Additions, 'kind' | 'platform'>,
  { classNames, ...added }: Pick<Additions, 'extension' | 'classes'> & Pick<TypeContext, 'classNames'>,
): TypeContext {
  const where = { ...(kind !== undefined && { kind }), ...(platform !== undefined && { platform }) };
  const around = typesAround({
    ...where,
    ...(added.extension && { extension: added.extension }),
    ...(added.classes && { classes: added.classes }),
  });
  return { ...where, ...(classNames && { classNames }), ...(around && { around }) };
}

const workspaceFact: Fact = { source: catalogueExtensionFileName, evidence: sureEvidence };

function toType({ name, doc = '', open, properties, methods }: ExtraClass): HubType {
  // Whoever only names a class says nothing of what is in it.
  const isOpen = open ?? (properties === undefined && methods === undefined);
  return {
    ...workspaceFact,
    name,
    doc,
    ...(isOpen && { open: { ...workspaceFact, names: 'any', type: 'any', doc } }),
    properties: (properties ?? []).map(toProperty),
    methods: (methods ?? []).map(toMethod),
  };
}

function toProperty({ name, type = 'any', doc = '', readOnly }: Omit<ExtraProperty, 'of'>): HubProperty {
  return { ...workspaceFact, name, type, doc, writable: readOnly !== true };
}

function toMethod({ name, parameters, returns = 'any', doc = '' }: ExtraMethod): HubMethod {
  const method = { ...workspaceFact, name, returns, doc };
  if (!parameters) return { ...method, parameters: [], takesAnything: true } satisfies OpenMethod as HubMethod;
  return {
    ...method,
    parameters: parameters.map((one) => ({
      name: one.name,
      type: one.type ?? 'any',
      ...(one.optional && { optional: true as const }),
    })),
  };
}

/** The type of custom fields with what is known of the value of one. */
function withValue(base: string, type: string): HubType | undefined {
  const hub = findHubType(base);
  if (!hub) return undefined;
  const properties = hubProperties(base).map(({ member }) => member);
  const value = properties.find(({ name }) => name === hub.nameProperty);
  return {
    ...hub,
    properties: properties.map((one) => (one === value ? { ...one, type } : one)),
    methods: hubMethods(base).map(({ member }) => member),
  };
}
