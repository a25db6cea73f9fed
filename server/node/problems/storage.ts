import { type ProblemKind } from './table';

/** What can go wrong with the place where the node keeps its data. The keys are part of the API: never rename one. */
export const storageProblems = {
  'folder-in-use': {
    status: 409,
    title: 'Data folder in use',
    advice: 'Another node already works with the data folder {folder}. Use that one, or end it first.',
  },
  'folder-port-taken': {
    status: 409,
    title: 'Lock of the data folder taken',
    advice:
      'The data folder {folder} is locked by port {port} of this machine, which another program has taken. End that program, or delete the file {file} once you are sure that no node works with the folder.',
  },
  'folder-newer-node': {
    status: 409,
    title: 'Data folder needs a newer Node',
    advice:
      'The data folder {folder} was last used with a newer Node.js, whose lock this one cannot read. Start the node with Node.js 22.13 or newer.',
  },
  'folder-other-engine': {
    status: 409,
    title: 'Data folder of another version',
    advice:
      'The data folder {folder} was written by version {found} of the database, this program has version {known}. Make a backup with the program that wrote it, and read that into an empty folder.',
  },
  'folder-unusable': {
    status: 500,
    title: 'Data folder cannot be used',
    advice: 'Something is wrong with {folder}: {why}. Mend that, or choose another data folder.',
  },
  'database-too-old': {
    status: 500,
    title: 'PostgreSQL too old',
    advice: 'The server runs PostgreSQL {found}. Update it to version {needed} or newer.',
  },
  'database-encoding': {
    status: 500,
    title: 'Database of another encoding',
    advice: 'The database keeps text as {found}. Make one with the encoding UTF8.',
  },
  'database-newer': {
    status: 409,
    title: 'Data of a newer program',
    advice: 'Update this program: the tables have version {found}, and it knows {known}.',
  },
  'database-unusable': {
    status: 500,
    title: 'Database cannot be used',
    advice: 'The tables of the node cannot be made or read: {why}. Give the node a database of its own.',
  },
  'database-unreachable': {
    status: 503,
    title: 'Database not reached',
    advice: 'The database did not answer ({why}). Whether the last change was kept is not known; try again.',
  },
  'database-busy': {
    status: 503,
    title: 'Database too busy',
    advice: 'Too many changes were made to the same thing at once. Nothing was changed; try again.',
  },
  'database-failed': {
    status: 500,
    title: 'Database stopped',
    advice:
      'The data of this node can no longer be read or written ({why}). Nothing that was confirmed is lost. Mend the cause, then start the node again.',
  },
  'backup-not-empty': {
    status: 409,
    title: 'Not empty',
    advice: 'This folder or database holds {rows} rows already. Read the backup into an empty one.',
  },
  'backup-unreadable': {
    status: 422,
    title: 'Backup not readable',
    advice: 'The backup cannot be read at line {line}: {why}. Nothing was changed; take another copy of it.',
  },
  'backup-newer': {
    status: 422,
    title: 'Backup of a newer program',
    advice: 'Update this program: Sync Rules {program} has written the backup.',
  },
} as const satisfies Record<string, ProblemKind>;
