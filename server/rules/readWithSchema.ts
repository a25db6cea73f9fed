import { didYouMean, suggest } from '../text/suggest';
import { type Diagnostic } from './diagnostic';
import { type JsonNode, readJson } from './json';
import { checkSchema, describeSchemaProblem, type Schema, type SchemaProblem } from './schemaCheck';

/** One of the JSON files that we read, and how its problems are told. */
export interface SchemaDocument {
  readonly schema: Schema;
  /** What the codes of its problems begin with. */
  readonly area: string;
  /** What people call the whole. */
  readonly called: string;
  /** What was probably meant by a value that cannot be chosen; the choices that look alike when left out. */
  readonly suggestChoice?: (problem: ChoiceProblem) => string[];
  /** A special name of a problem within the area, or special words for it. */
  readonly tell?: (problem: SchemaProblem) => { readonly name?: string; readonly message?: string };
}

export type ChoiceProblem = Extract<SchemaProblem, { readonly reason: 'choice' }>;

export interface SchemaReading {
  /** Nothing where the text is no JSON. */
  readonly root?: JsonNode;
  /** Errors in no particular order, with the code `AREA/json` for a text that is no JSON, else mostly `AREA/field`. */
  readonly problems: readonly Diagnostic[];
}

/** Reads a JSON text once and holds it against its schema. Never throws. */
export function readWithSchema(text: string, document: SchemaDocument): SchemaReading {
  const json = readJson(text);
  if ('problem' in json) {
    return { problems: [{ ...json.problem, code: `${document.area}/json`, severity: 'error' }] };
  }
  const { root } = json;
  return { root, problems: checkSchema(root, document.schema).map((problem) => toDiagnostic(problem, document)) };
}

/** The only suggestion there is becomes a fix. */
function toDiagnostic(problem: SchemaProblem, document: SchemaDocument): Diagnostic {
  const { start, end } = problem;
  const suggestions = suggestionsFor(problem, document);
  const [only, another] = suggestions;
  const fix = only !== undefined &&
    another === undefined && { title: `Change to '${only}'`, text: JSON.stringify(only) };
  const told = document.tell?.(problem);
  const message = told?.message ?? describeSchemaProblem(problem, document.called, suggestions.length > 0);
  return {
    code: `${document.area}/${told?.name ?? 'field'}`,
    severity: 'error',
    message: message + didYouMean(suggestions),
    start,
    end,
    ...(fix && { fix: { start, end, ...fix } }),
  };
}

function suggestionsFor(problem: SchemaProblem, { suggestChoice }: SchemaDocument): string[] {
  if (problem.reason === 'unknown') return suggest(problem.name, problem.known, 1);
  if (problem.reason !== 'choice') return [];
  return suggestChoice ? suggestChoice(problem) : suggest(problem.value, problem.choices);
}
