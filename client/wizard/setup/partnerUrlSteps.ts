import { problemText } from '../../connecting/problemText';
import { notAUrl } from '../../node/nodeUrl';
import { l10n } from '../../words';
import { error, type Remark } from '../ask';
import { type PromptStep } from '../plan';
import { type SetupDraft } from './draft';
import { type Setup } from './setup';
import { answersThere, isOnThisMachine, readUrl } from './typedUrl';

/** Where the other side's node is called, and where it can call back. */
export function partnerUrlSteps(setup: Setup): PromptStep<SetupDraft>[] {
  const { node } = setup;
  const isThisMachineOnly = ({ kind }: SetupDraft) => kind === 'private' && node.url !== null && node.isThisMachineOnly;
  return [
    {
      id: 'url',
      label: () => l10n.t('URL of the other side'),
      applies: ({ kind }) => kind === 'public',
      question: ({ url }) => ({
        kind: 'text',
        prompt: l10n.t(
          "URL of the other side's sync node; over there, Copy URL of This Node gives it. It is tried while you type.",
        ),
        placeholder: 'https://sync.example.com',
        isCopied: true,
        ...(url !== undefined && { value: url }),
        check: (text) => (readUrl(text) === undefined ? error(notAUrl()) : undefined),
        tryOut: (text, signal) => lookAt(setup, text, signal),
        verify: async (text, signal) => {
          const remark = await lookAt(setup, text, signal);
          return remark?.severity === 'error' ? remark : undefined;
        },
      }),
      take: (draft, text) => ({ ...draft, url: setup.rightUrl(readUrl(text) ?? text) }),
      isStale: ({ url }) => url !== undefined && !setup.hasTried(url),
      show: ({ url }) => url,
    },
    {
      id: 'ownUrl',
      label: () => l10n.t('Type'),
      applies: ({ kind, url }) => kind === 'public' && setup.isOwnUrl(url),
      question: () => ({
        kind: 'choice',
        placeholder: l10n.t('This is the URL of your own sync node. Go back to type another one.'),
        choices: [
          {
            id: 'local',
            label: l10n.t('Make a Local Connection Instead'),
            detail: l10n.t('It joins two projects of your own instance.'),
            icon: 'home',
          },
        ],
      }),
      take: (draft) => ({ ...draft, kind: 'local', url: undefined }),
    },
    {
      ...publicUrlStep,
      id: 'publicUrl',
      applies: ({ kind, url = '' }) =>
        (kind === 'private' && node.url === null) ||
        (kind === 'public' && url !== '' && (node.url === null || (node.isThisMachineOnly && !isOnThisMachine(url)))),
      isStale: ({ publicUrl }) => publicUrl === undefined,
    },
    {
      ...publicUrlStep,
      id: 'reachable',
      isOptional: true,
      applies: isThisMachineOnly,
      show: ({ publicUrl = node.url ?? '' }) => publicUrl,
      remark: ({ publicUrl }) =>
        publicUrl === undefined
          ? {
              severity: 'warning',
              message: l10n.t('Only somebody on this machine can accept the invitation: this URL is not public.'),
            }
          : undefined,
    },
  ];
}

const publicUrlStep: Omit<PromptStep<SetupDraft>, 'id'> = {
  label: () => l10n.t('URL of your node'),
  question: ({ publicUrl }) => ({
    kind: 'text',
    prompt: l10n.t(
      'The other side must be able to call your sync node, and only this machine can do so now. Type the URL at which it is reached from outside; without one, let the other side make a private connection and invite you.',
    ),
    placeholder: 'https://sync.example.com',
    isCopied: true,
    ...(publicUrl !== undefined && { value: publicUrl }),
    check: (text) => (readUrl(text) === undefined ? error(notAUrl()) : undefined),
  }),
  take: (draft, text) => ({ ...draft, publicUrl: readUrl(text) ?? text }),
  show: ({ publicUrl }) => publicUrl,
};

/** For who tries both sides on one machine, where windows share their node; empty where that cannot be. */
export function ownNodeHint({ node }: Setup): string {
  return node.isThisMachineOnly
    ? l10n.t('Windows of VS Code share one built-in node: Connect to a Node gives this workspace its own.')
    : '';
}

async function lookAt(setup: Setup, text: string, signal: AbortSignal): Promise<Remark | undefined> {
  const url = readUrl(text);
  if (url === undefined) return error(notAUrl());
  try {
    const found = await setup.find(url, signal);
    if (found === 'own') {
      const message = l10n.t('This is the URL of your own sync node. Press Enter to make a local connection instead.');
      return { severity: 'warning', message: [message, ownNodeHint(setup)].filter(Boolean).join(' ') };
    }
    const right = setup.rightUrl(url);
    if (right === url) return answersThere(found);
    const message = l10n.t(
      'Nothing is at this address, but a sync node answers at {0}: version {1}, fingerprint {2}. That URL will be used.',
      right,
      found.version,
      found.fingerprint,
    );
    return { severity: 'warning', message };
  } catch (reason) {
    return error(problemText(reason));
  }
}
