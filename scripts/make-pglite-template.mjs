// Makes the archive that a sync node unpacks into a new data folder, from the installed PGlite: making a database takes
// seconds and 540 MB, unpacking one a tenth of that.
import { PGlite } from '@electric-sql/pglite';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const block = 512;

/**
 * Writes the archive (1.5 MB, takes about 5 s).
 *
 * @param {string} file absolute path; replaced when it exists
 */
export async function makeTemplate(file) {
  const folder = mkdtempSync(join(tmpdir(), 'pglite-template-'));
  try {
    const database = await PGlite.create(join(folder, 'database'), { initDbStartParams: ['--wal-segsize=1'] });
    await database.close();
    const archive = archiveOf(join(folder, 'database'));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
    const packed = await promisify(brotliCompress)(archive, { params });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, packed);
    renameSync(`${file}.new`, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A tar archive (ustar) of all files and folders below a folder. Its three databases are much alike: files of one name
 * stand side by side, so that packing finds that.
 *
 * @param {string} folder
 */
function archiveOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    return { name, isFolder: entry.isDirectory(), content: entry.isDirectory() ? Buffer.alloc(0) : readFileSync(path) };
  });
  const folders = entries.filter(({ isFolder }) => isFolder).sort(byText(({ name }) => name));
  const files = entries.filter(({ isFolder }) => !isFolder).sort(byText(({ name }) => `${basename(name)} ${name}`));
  const members = [...folders, ...files].flatMap(({ name, isFolder, content }) => {
    return [header(name, isFolder, content.length), content, Buffer.alloc((block - (content.length % block)) % block)];
  });
  return Buffer.concat([...members, Buffer.alloc(2 * block)]);
}

/**
 * @template Entry
 * @param {(entry: Entry) => string} text
 * @returns {(a: Entry, b: Entry) => number}
 */
function byText(text) {
  return (a, b) => (text(a) < text(b) ? -1 : 1);
}

/**
 * @param {string} name at most 100 bytes
 * @param {boolean} isFolder
 * @param {number} size
 */
function header(name, isFolder, size) {
  const bytes = Buffer.alloc(block);
  const octal = (/** @type {number} */ value, /** @type {number} */ length) =>
    value.toString(8).padStart(length - 1, '0');
  bytes.write(name, 0);
  bytes.write(octal(isFolder ? 0o700 : 0o600, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(size, 12), 124);
  bytes.write(octal(0, 12), 136);
  bytes.write('        ', 148);
  bytes.write(isFolder ? '5' : '0', 156);
  bytes.write('ustar\x0000', 257);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${octal(sum, 7)}\0 `, 148);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await makeTemplate(process.argv[2] ?? fileURLToPath(new URL('../dist/pglite-template.tar.br', import.meta.url)));
}
