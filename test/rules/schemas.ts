import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

/** What is asked of a JSON schema here. */
interface SchemaPart {
  readonly description?: string;
  readonly $ref?: string;
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly definitions?: Readonly<Record<string, SchemaPart>>;
}

/** The JSON files of one folder and the schemas beside them. */
export class DataFolder {
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly folder: string) {}

  data(name: string): unknown {
    return JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
  }

  /** Says of a value whether it fits a schema; what is wrong with it is then in `errors`. */
  validator(schema: string): ValidateFunction {
    const known = this.validators.get(schema);
    if (known) return known;
    const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
    // Words that VS Code adds to those of JSON schemas.
    ajv.addVocabulary(['patternErrorMessage', 'enumDescriptions']);
    const validate = ajv.compile(this.data(schema) as object);
    this.validators.set(schema, validate);
    return validate;
  }

  assertFits(schema: string, ...files: readonly string[]): void {
    const validate = this.validator(schema);
    for (const file of files)
      assert.ok(validate(this.data(file)), `${file} ${JSON.stringify(validate.errors, undefined, 1)}`);
  }

  /** Paths of the fields that the schema says nothing of, and its own name when it says nothing of itself. */
  undescribed(schema: string): string[] {
    const whole = this.data(schema) as SchemaPart;
    return [...(whole.description ? [] : [schema]), ...undescribed(whole, schema)];
  }
}

function undescribed({ items, properties = {}, definitions = {} }: SchemaPart, path: string): string[] {
  const fields = Object.entries({ ...properties, ...definitions });
  return [
    ...fields.filter(([, field]) => !field.description && !field.$ref).map(([name]) => `${path}.${name}`),
    ...fields.flatMap(([name, field]) => undescribed(field, `${path}.${name}`)),
    ...(items ? undescribed(items, path) : []),
  ];
}
