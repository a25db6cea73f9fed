import { CompletionItemKind } from 'vscode-languageserver-types';
import { platforms, scriptKinds } from '../../rules/catalogue';
import { changeableCodes } from '../../rules/codes';
import { type Candidate } from './candidate';

/** What the comments take that the extension reads: what a rule is, and what not to report in it. */
export function commentCandidates(before: string): Candidate[] {
  const [, opening] = /^\s*(?:\/\/+|\/?\*+)\s*(sync-rule(?:-ignore(?:-file)?)?\b[^:]*:?)/.exec(before) ?? [];
  if (opening === undefined) return /^\s*\/\/\s*[\w-]*$/.test(before) ? openings : [];
  if (opening.startsWith('sync-rule-ignore')) {
    const isReason = before.includes(':');
    return isReason
      ? []
      : changeableCodes.map((label) => ({
          label,
          kind: CompletionItemKind.EnumMember,
          rank: label.includes('/') ? 1 : 0,
        }));
  }
  if (!opening.endsWith(':')) return openings;
  return [...scriptKinds, ...platforms].map(({ id, label, legacy }, at) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    rank: legacy ? 2 : at < scriptKinds.length ? 0 : 1,
    description: label,
  }));
}

const openings: Candidate[] = [
  {
    label: 'sync-rule:',
    description: 'kind and platform',
    about: {
      of: 'text',
      text: 'Says what kind of rule this is and for which platform, where the name of the file does not: `// sync-rule: incoming`.',
    },
  },
  {
    label: 'sync-rule-ignore',
    description: 'for a line',
    about: {
      of: 'text',
      text: 'Reports nothing of a code in this line, or in the next one: `// sync-rule-ignore CODE: reason`.',
    },
  },
  {
    label: 'sync-rule-ignore-file',
    description: 'for the file',
    about: {
      of: 'text',
      text: 'Reports nothing of a code in the whole file: `// sync-rule-ignore-file CODE: reason`.',
    },
  },
].map((one) => ({
  ...one,
  kind: CompletionItemKind.Keyword,
  rank: 0,
  plain: `${one.label} `,
  about: { ...one.about, of: 'text' as const },
}));
