import { flag, type OptionSpec, textOption } from '../options';
import { tokenVariable, urlVariable } from './target';

export const jsonOption = flag('json', 'Write one JSON document, and problems as JSON (RFC 9457) to standard error.');

export const yesOption = flag('yes', 'Do it without asking, as scripts need it.');

export const dryRunOption = flag('dry-run', 'Only show what would be done.');

/** An option with a parameter of a template and its value, which may be given several times. */
export function parameterOption(name: string, summary: string): OptionSpec {
  return {
    name,
    value: 'PARAM=VALUE',
    summary,
    several: true,
    loadParameters: async () => (await import('./parameterNames')).parameterNames,
    refuse: (value) =>
      /^[^=]+=/.test(value)
        ? undefined
        : `'--${name}' needs a parameter and its value such as project=ABC, not '${value}'.`,
  };
}

export const whyOption = textOption('why', 'TEXT', 'Why, for the history and for the other side.');

/** The options of every command that asks a node. */
export const nodeOptions: readonly OptionSpec[] = [
  textOption('node', 'URL', `The node; without it, the one that the variable ${urlVariable} names.`),
  textOption('token-file', 'FILE', `The file with the token; without it, the variable ${tokenVariable} holds it.`),
  flag('allow-http', 'Send the token over http:// to another machine, too, in a network of your own.'),
  {
    name: 'timeout',
    value: 'SECONDS',
    summary: 'How long to wait for an answer of the node; 60 without it.',
    refuse: (value) =>
      /^[1-9]\d{0,3}$/.test(value) ? undefined : `'--timeout' needs seconds from 1 to 9999, not '${value}'.`,
  },
  jsonOption,
  {
    name: 'token',
    value: 'TOKEN',
    summary: '',
    refuse: () => undefined,
    forbidden: `A token is never given on the command line: others on this machine could see it there, and the shell would keep it. Put it in the variable ${tokenVariable}, or in a file and name that with --token-file.`,
  },
];

export const nodeExitCodes =
  'Exit code: 0 when it was done, 1 when the node refused it or you said no, 2 when the command was used wrongly, or the node could not be reached or understood.';
