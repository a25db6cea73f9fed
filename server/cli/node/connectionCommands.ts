import { type Call, type Command } from '../command';
import { type Environment, type ExitCode } from '../environment';
import { flag, type OptionSpec, refuseUnless, textOption } from '../options';
import type * as actionsType from './actions';
import { invitationFormOptions } from './connections/invitationText';
import { dryRunOption, nodeExitCodes, nodeOptions, parameterOption, whyOption, yesOption } from './options';
import { type Session, type withNode } from './session';

type Actions = typeof actionsType;
type Action = (session: Session) => ReturnType<Parameters<typeof withNode>[2]>;

/** Runs one of the actions, which are loaded only then: they are large, and not needed to explain the program. */
export function doing(choose: (actions: Actions) => Action) {
  return async (call: Call, environment: Environment): Promise<ExitCode> => {
    const actions = await import('./actions');
    return await actions.withNode(call, environment, choose(actions));
  };
}

const stateOption: OptionSpec = {
  name: 'state',
  value: 'STATE',
  summary: 'Only those in this state: pending, active, deactivated or ended.',
  refuse: refuseUnless(['pending', 'active', 'deactivated', 'ended'], 'state'),
};

const sideOptions = [
  textOption(
    'template',
    'TEMPLATE',
    'The template that the first rules are made from; the node knows which there are.',
  ),
  parameterOption('set', 'What the template needs to know, such as project=ABC; once for each.'),
];

const listNotes = [
  'The node is named by --node or by the variable SYNC_RULES_NODE_URL, the token by the variable SYNC_RULES_TOKEN or by --token-file: never by an argument, which others on the machine could see.',
  "In VS Code, 'Sync Rules: Open Terminal for This Node' opens a terminal that knows both, also of the built-in node.",
  'A connection is named by its name, whatever its letter case, or by its id.',
];

export const connections: Command = {
  name: 'connections',
  summary: "List a sync node's connections, and set them up.",
  operands: '',
  options: [stateOption, ...nodeOptions],
  notes: ['Without a COMMAND the connections are listed.', ...listNotes, nodeExitCodes],
  run: doing(({ list }) => list),
};

const list: Command = {
  name: 'connections list',
  summary: 'List the connections, by name.',
  operands: '',
  options: [stateOption, ...nodeOptions],
  notes: [
    'On a terminal long names are cut so that each line fits; elsewhere, and with --json, nothing is.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.list),
};

const show: Command = {
  name: 'connections show',
  summary: 'Show everything of one connection.',
  operands: 'NAME',
  options: [flag('history', 'Also what happened to it, newest first.'), ...nodeOptions],
  notes: [nodeExitCodes],
  run: doing((actions) => actions.show),
};

const initiate: Command = {
  name: 'connections initiate',
  summary: 'Make a connection, and an invitation for the other side.',
  operands: '',
  options: [
    {
      name: 'type',
      value: 'TYPE',
      summary:
        'public: the other side can be called at a URL. private: it cannot, and calls us. local: two projects of this tracker.',
      refuse: refuseUnless(['public', 'private', 'local'], 'type'),
    },
    textOption('url', 'URL', "Of the other side's node, for a public connection."),
    textOption('partner', 'NAME', 'Short name of the other side.'),
    textOption('own', 'NAME', "Short name of this side; the node's own one without it."),
    textOption('name', 'NAME', 'Name of the connection; made from the short names without it.'),
    textOption('description', 'TEXT', 'What it is for.'),
    ...sideOptions,
    textOption(
      'other-template',
      'TEMPLATE',
      'For the other end of a local connection; the one that agrees without it.',
    ),
    parameterOption('other-set', 'What that template needs to know; once for each.'),
    textOption(
      'partner-platform',
      'PLATFORM',
      'The tracker of the other side, where it is known: the rules agree better then.',
    ),
    flag('strict', 'Both sides compare six digits before the connection is active.'),
    dryRunOption,
    yesOption,
    ...invitationFormOptions,
    ...nodeOptions,
  ],
  notes: [
    'On a terminal you are asked for what is missing, see the first rules of this side, and are asked before anything is done. In a script all is said by options, and --yes.',
    'The invitation goes to standard output, so that it can be written to a file. It is as secret as a password until it is used.',
    'With --json: the connection and its invitation (null for a local one); with --dry-run what would be sent to the node, and the rules.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.initiate),
};

const invite: Command = {
  name: 'connections invite',
  summary: 'Show the invitation of a connection again, renew it or take it back.',
  operands: 'NAME',
  options: [
    flag('renew', 'Make a new invitation; the one before it is of no use any more.'),
    {
      name: 'lifetime',
      value: 'TIME',
      summary: 'How long the new one is valid, from 5m to 30d, such as 12h; 7d without it.',
      refuse: (value) =>
        /^\d{1,6}[mhd]$/.test(value)
          ? undefined
          : `'--lifetime' needs minutes, hours or days from 5m to 30d, such as 12h, not '${value}'.`,
    },
    flag('strict', 'Both sides compare six digits before the connection is active.'),
    flag('withdraw', 'Take the invitation back.'),
    whyOption,
    yesOption,
    ...invitationFormOptions,
    ...nodeOptions,
  ],
  notes: [nodeExitCodes],
  run: doing((actions) => actions.invite),
};

const invitationNotes = [
  'The invitation is a CODE or link, a FILE with the message, or - for standard input, also as mail has wrapped or quoted it. A code on the command line stays in the history of the shell; a file does not.',
];

const acceptOptions: readonly OptionSpec[] = [
  ...sideOptions,
  textOption('name', 'NAME', 'Name of the connection here; the one that the sender gave it without it.'),
  textOption('own', 'NAME', 'Short name of this side; what the sender calls it without it.'),
  textOption('partner', 'NAME', 'Short name of the other side; what it calls itself without it.'),
  textOption('description', 'TEXT', "What it is for; the sender's words without it."),
  textOption('fingerprint', 'TEXT', 'Accept only from the node with this fingerprint, told over another channel.'),
  dryRunOption,
  yesOption,
  ...nodeOptions,
];

const acceptNotes = [
  'Who invites to what, the fingerprint of that node and the fields it sends are shown, and the rules of this side; then you are asked. In a script: first --dry-run, then --yes, best with --fingerprint.',
  ...invitationNotes,
  'Without --template the one is taken that agrees with the rules of the sender, as far as that can be told.',
  nodeExitCodes,
];

const accept: Command = {
  name: 'connections accept',
  summary: 'Show what an invitation offers, and accept it.',
  operands: '[CODE|FILE|-]',
  options: acceptOptions,
  notes: acceptNotes,
  run: doing((actions) => actions.accept),
};

/** The short form. */
export const acceptInvitation: Command = { ...accept, name: 'accept' };

const decline: Command = {
  name: 'connections decline',
  summary: 'Decline an invitation; the other side will see it.',
  operands: '[CODE|FILE|-]',
  options: [whyOption, yesOption, ...nodeOptions],
  notes: [...invitationNotes, nodeExitCodes],
  run: doing((actions) => actions.decline),
};

const compare: Command = {
  name: 'connections compare',
  summary: 'Compare the six digits that both sides see.',
  operands: 'NAME',
  options: [
    flag('same', 'Both sides see the same: the connection goes on.'),
    flag('different', 'They differ: somebody may be in between, and nothing is connected.'),
    ...nodeOptions,
  ],
  notes: ['Only where the invitation asked for it with --strict.', nodeExitCodes],
  run: doing((actions) => actions.compare),
};

const activate: Command = {
  name: 'connections activate',
  summary: 'Go on with a connection after a pause.',
  operands: 'NAME',
  options: [whyOption, ...nodeOptions],
  notes: ['A connection is active when neither side has deactivated it.', nodeExitCodes],
  run: doing((actions) => actions.activate),
};

const deactivate: Command = {
  name: 'connections deactivate',
  summary: 'Pause a connection; what changes meanwhile is kept.',
  operands: 'NAME',
  options: [whyOption, ...nodeOptions],
  notes: [nodeExitCodes],
  run: doing((actions) => actions.deactivate),
};

const acknowledge: Command = {
  name: 'connections acknowledge',
  summary: 'Say that a warning was seen to; it is then shown no more.',
  operands: 'NAME',
  options: [textOption('why', 'TEXT', 'Why, for the history.'), ...nodeOptions],
  notes: [
    "There is a warning when another node tries the invitation of a connection after it was used: 'connections show' tells which one. Who acknowledged it, and why, is kept in the history.",
    nodeExitCodes,
  ],
  run: doing((actions) => actions.acknowledge),
};

const edit: Command = {
  name: 'connections edit',
  summary: 'Give a connection another name or description, or its partner another URL.',
  operands: 'NAME',
  options: [
    textOption('name', 'NAME', 'The new name, on this side.'),
    textOption('description', 'TEXT', 'The new description, on this side.'),
    textOption('partner-url', 'URL', 'Where the node of the other side is now; it has to answer there with its key.'),
    ...nodeOptions,
  ],
  notes: [
    'A partner tells by itself when its URL changes. --partner-url is for when its old URL did not work long enough for that.',
    nodeExitCodes,
  ],
  run: doing((actions) => actions.edit),
};

const refresh: Command = {
  name: 'connections refresh',
  summary: 'Get in touch with the other side now.',
  operands: 'NAME',
  options: nodeOptions,
  notes: [nodeExitCodes],
  run: doing((actions) => actions.refresh),
};

const remove: Command = {
  name: 'connections remove',
  summary: 'Remove a connection for good, after telling what that means.',
  operands: 'NAME',
  options: [whyOption, dryRunOption, yesOption, ...nodeOptions],
  notes: [nodeExitCodes],
  run: doing((actions) => actions.remove),
};

/** All below `connections` but the rules. */
export const connectionCommands: readonly Command[] = [
  connections,
  list,
  show,
  initiate,
  invite,
  accept,
  decline,
  compare,
  activate,
  deactivate,
  acknowledge,
  edit,
  refresh,
  remove,
];
