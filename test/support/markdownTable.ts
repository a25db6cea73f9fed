import assert from 'node:assert/strict';

/** A table as prettier lays it out; the first row is its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, at) => Math.max(3, ...[head, ...body].map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** A page with a made part between its two markers, whose name it has: `<!-- features: made by … -->`, `<!-- /features -->`. */
export function withMadePart(page: string, name: string, part: string): string {
  const begin = new RegExp(`<!-- ${name}: made by .*-->`).exec(page);
  const to = page.indexOf(`<!-- /${name} -->`);
  assert.ok(begin && to > begin.index, `the markers of ${name} are missing`);
  return `${page.slice(0, begin.index)}${begin[0]}\n\n${part}\n\n${page.slice(to)}`;
}
