import path from 'node:path';

/**
 * Variables for a terminal by which `sync-rules` is this extension's own there, also where no Node.js is installed. On
 * Windows VS Code finds PATH however it is written.
 *
 * @param folder with the launchers, absolute
 */
export function commandLineEnvironment(folder: string): Readonly<Record<string, string>> {
  const { PATH = '' } = process.env;
  return {
    PATH: PATH === '' ? folder : folder + path.delimiter + PATH,
    SYNC_RULES_ENGINE: process.execPath,
  };
}
