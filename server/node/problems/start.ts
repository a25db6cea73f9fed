import { type ProblemKind } from './table';

/** What can go wrong when a node starts. The keys are part of the API: never rename one. */
export const startProblems = {
  'node-too-old': {
    status: 500,
    title: 'Node too old',
    advice:
      'Node.js {found} cannot run this node with a data folder. Use Node.js {needed} or newer, or VS Code 1.101 or newer.',
  },
  'data-folder-locked': {
    status: 409,
    title: 'Data folder in use',
    advice:
      'Another node already works with the data folder {folder}. Use that one, which answers at {url}, or end it first.',
  },
  'secret-wrong': {
    status: 500,
    title: 'Secret of another node',
    advice:
      'Another secret has sealed the keys that lie in this data folder or database. Start the node with that one, or begin anew with an empty folder or database.',
  },
  'secret-unreadable': {
    status: 500,
    title: 'Secret not readable',
    advice: 'The secret of the node cannot be read from {file}: {why}. Correct the path, or make one: {how}.',
  },
  'tokens-unreadable': {
    status: 500,
    title: 'Tokens not readable',
    advice: 'The tokens of clients cannot be read from {file}: {why}. Mend that, then start the node again.',
  },
  'port-taken': {
    status: 500,
    title: 'Port taken',
    advice: 'The node cannot listen at {host}, port {port}: {why}. Choose another port or address in its settings.',
  },
  'handover-unreadable': {
    status: 500,
    title: 'Not started as it should be',
    advice:
      'This program is started by the extension, which hands it a line with token and secret. To run a node by hand, call sync-rules node.',
  },
} as const satisfies Record<string, ProblemKind>;
