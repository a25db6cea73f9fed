import { type Position } from 'vscode-languageserver/node';
import { type MeasuredServer } from './languageServer';
import { printTable } from './measure';

/** No request at 500 lines may take longer, in milliseconds. */
const most = 50;
const places = 20;
/** The quickest of some tells what the request itself takes, whatever else the machine does. */
const runs = 5;
/** Until the engine has compiled what answers. */
const warmUps = 25;
const options = { tabSize: 4, insertSpaces: true };

interface Slow {
  readonly name: string;
  readonly line: number;
  readonly ms: number;
}

/** Every request that is asked about a place or a whole text, by the parameters it takes besides the document. */
const kinds: readonly (readonly [method: string, paramsAt: (position: Position, end: Position) => object])[] = [
  ...['hover', 'signatureHelp', 'definition', 'documentHighlight', 'prepareRename', 'prepareCallHierarchy'].map(
    (method) => [method, (position: Position) => ({ position })] as const,
  ),
  ['completion', (position) => ({ position, context: { triggerKind: 1 } })],
  ['references', (position) => ({ position, context: { includeDeclaration: true } })],
  ['rename', (position) => ({ position, newName: 'somethingElse' })],
  ['selectionRange', (position) => ({ positions: [position] })],
  ['codeAction', (position) => ({ range: { start: position, end: position }, context: { diagnostics: [] } })],
  ['onTypeFormatting', (position) => ({ position, ch: '\n', options })],
  ['rangeFormatting', (start, end) => ({ range: { start, end }, options })],
  ['inlayHint', (start, end) => ({ range: { start, end } })],
  ['semanticTokens/range', (start, end) => ({ range: { start, end } })],
  ['formatting', () => ({ options })],
  ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'documentLink'].map(
    (method) => [method, () => ({})] as const,
  ),
];

/** Types into an open text and then asks, for each request at many places: the slowest of each, and of all. */
export async function slowestRequests(server: MeasuredServer, uri: string, text: string): Promise<void> {
  const lines = text.split('\n');
  const found: Slow[] = [];
  for (const [method, paramsAt] of kinds) {
    const slow: Slow[] = [];
    for (let place = -1; place < places; place++) {
      const position = positionIn(lines, Math.max(0, place) / places);
      const times: number[] = [];
      for (let run = place < 0 ? -warmUps : 0; run < runs; run++) {
        const end = await server.changeLastLine(uri, `assert true${' '.repeat(Math.abs(place + run) % 4)}`);
        const start = performance.now();
        // Some refuse, as a rename does where there is no name.
        const params = { textDocument: { uri }, ...paramsAt(position, end) };
        await server.connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
        times.push(performance.now() - start);
      }
      // The first place warms up.
      if (place >= 0) slow.push({ name: method, line: position.line + 1, ms: Math.min(...times) });
    }
    found.push(slow.reduce((worst, one) => (one.ms > worst.ms ? one : worst)));
  }
  found.sort((a, b) => b.ms - a.ms);
  printTable(
    `The slowest of ${kinds.length} requests, each right after a keystroke at ${places} places of ${lines.length} lines (the quickest of ${runs} runs), in ms`,
    ['request', 'line', 'ms'],
    found.slice(0, 5).map(({ name, line, ms }) => [name, String(line), ms.toFixed(1)]),
  );
  const [worst] = found;
  if (worst) {
    const verdict = worst.ms <= most ? 'no request took longer than' : 'MISSED: the slowest took';
    console.log(
      `  At most ${most} ms wanted; ${verdict} ${worst.ms.toFixed(1)} ms (${worst.name}, line ${worst.line}).`,
    );
  }
}

/** Somewhere in the middle of a line. */
function positionIn(lines: readonly string[], share: number): Position {
  const line = Math.floor(share * (lines.length - 1));
  return { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
}
