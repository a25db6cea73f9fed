import { readCatalogueExtension } from '../rules/catalogueExtension';
import { readConnection } from '../rules/connection';
import { readContract } from '../rules/contract/contractFile';
import { type Diagnostic } from '../rules/diagnostic';
import { uriPath } from '../text/uris';
import { workspaceFileNames } from './protocol';

type ProblemsIn = (text: string) => readonly Diagnostic[];

/** Our JSON files, by their names. */
const jsonFiles: readonly (readonly [name: string, problemsIn: ProblemsIn])[] = [
  [workspaceFileNames.catalogue, (text) => readCatalogueExtension(text).problems],
  [workspaceFileNames.partnerContract, (text) => readContract(text).problems],
  [workspaceFileNames.connection, problemsOfConnection],
];

/** Everything that is wrong with a `connection.json`; nothing where the file is another program's. */
export function problemsOfConnection(text: string): readonly Diagnostic[] {
  const { isMeant, problems } = readConnection(text);
  return isMeant ? problems : [];
}

/**
 * How to find what is wrong with a JSON file of ours that is open; `undefined` for any other file. The editor holds JSON and the
 * schemas that it knows against each other itself, and would say the same.
 */
export function problemsBeyondSchema(uri: string): ProblemsIn | undefined {
  const problemsIn = jsonFiles.find(([name]) => uri.endsWith(`/${name}`))?.[1];
  const told = hasSchema(uri) ? /\/(json|field)$/ : /\/json$/;
  return problemsIn && ((text) => problemsIn(text).filter(({ code }) => !told.test(code)));
}

/** As the manifest has it: a `connection.json` that lies elsewhere may be another program's. */
function hasSchema(uri: string): boolean {
  return !uri.endsWith(`/${workspaceFileNames.connection}`) || /\/connections\/[^/]+\/[^/]+$/.test(uriPath(uri));
}
