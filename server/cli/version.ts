import { type Command } from './command';
import { exitCodes } from './environment';
import { programVersion } from './programVersion';

export const version: Command = {
  name: 'version',
  summary: 'Print the version of sync-rules.',
  operands: '',
  options: [],
  notes: [],
  run(_call, { output }) {
    output.write(`${programVersion()}\n`);
    return exitCodes.clean;
  },
};
