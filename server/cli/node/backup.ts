import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../node/settings/load';
import { openData } from '../../node/start/openData';
import { readBackup } from '../../node/storage/backup/read';
import { writeBackup } from '../../node/storage/backup/write';
import { type Storage, type StorageLocation } from '../../node/storage/open';
import { type Call } from '../command';
import { counted } from '../count';
import { type Environment, type ExitCode, exitCodes } from '../environment';
import { explainError } from '../find';
import { UsageError } from '../options';
import { programVersion } from '../programVersion';
import { CommandProblem, unusableFile } from './failures';
import { type Result, telling } from './session';

/** Where the data is; what opens it in tests need not be a place at all. */
type Open = (place: StorageLocation) => Promise<Pick<Storage, 'driver' | 'close'>>;

/** Writes everything that a node keeps into a file. */
export async function exportData(call: Call, environment: Environment, open: Open = openData): Promise<ExitCode> {
  return await telling(call, environment, async () => {
    const { name, file } = fileOf(call, environment);
    if (existsSync(file) && call.values.force === undefined) {
      const detail = `'${name}' would be written over. Give another file, or --force to do it.`;
      throw new CommandProblem('file-exists', 'File is there', detail, exitCodes.failure);
    }
    const rows = await withData(
      call,
      environment,
      open,
      { cannot: `Cannot write '${name}'`, isExport: true },
      ({ driver }) => writeBackup(driver, file, { program: programVersion(), at: new Date() }),
    );
    const remark = 'The keys in it are sealed with the secret of the node: keep a copy of that, too.';
    return { ...resultOf(name, rows, `${counted(rows, 'row')} written to '${name}'.`), remark };
  });
}

/** Reads such a file into a place that holds nothing yet. */
export async function importData(call: Call, environment: Environment, open: Open = openData): Promise<ExitCode> {
  return await telling(call, environment, async () => {
    const { name, file } = fileOf(call, environment);
    if (!existsSync(file)) throw unusableFile(`Cannot read '${name}': there is no such file or folder.`);
    const rows = await withData(
      call,
      environment,
      open,
      { cannot: `Cannot read '${name}'`, isExport: false },
      ({ driver }) => readBackup(driver, file),
    );
    const remark =
      'The keys in it are sealed with the secret of the node that wrote it. ' +
      "Before the node starts, copy that to 'secret' in the data folder, or name it with --secret-file.";
    return { ...resultOf(name, rows, `${counted(rows, 'row')} read from '${name}'.`), remark };
  });
}

function resultOf(file: string, rows: number, sentence: string): Result {
  return { json: { file, rows }, text: `${sentence}\n` };
}

function fileOf({ operands: [name] }: Call, { cwd }: Environment): { name: string; file: string } {
  if (name === undefined) throw new UsageError('Name the file, such as all.backup, after the command.');
  return { name, file: path.resolve(cwd, name) };
}

async function withData(
  { values }: Call,
  { variables, cwd }: Environment,
  open: Open,
  { cannot, isExport }: { readonly cannot: string; readonly isExport: boolean },
  action: (data: Pick<Storage, 'driver'>) => Promise<number>,
): Promise<number> {
  const { settings, problems } = loadSettings({ values, variables, folder: cwd });
  const [problem] = problems;
  if (problem) throw new UsageError(problem.message);
  const { databaseUrl, dataFolder } = settings;
  const place =
    databaseUrl === undefined ? { folder: dataFolder ?? path.resolve(cwd, 'sync-rules-data') } : { databaseUrl };
  // Otherwise an export would make an empty one, and an import one where nobody looks for it.
  if ('folder' in place && !existsSync(place.folder) && (isExport || dataFolder === undefined))
    throw new UsageError(`There is no data folder '${place.folder}'. Name it with --data-folder.`);
  const data = await open(place);
  try {
    return await action(data);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw unusableFile(`${cannot}: ${explainError(error)}.`);
  } finally {
    await data.close();
  }
}
