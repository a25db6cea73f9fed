import { l10n } from '../../words';
import { type PromptStep } from '../plan';

/** Whether the built-in node is used, which one, or one that runs elsewhere. */
export const nodePlaceStep = (mayHaveOwn: boolean): PromptStep<{ readonly place?: string }> => ({
  id: 'place',
  label: () => l10n.t('Sync node'),
  question: ({ place }) => ({
    kind: 'choice',
    placeholder: l10n.t('Which sync node shall be worked with?'),
    choices: [
      {
        id: 'elsewhere',
        label: l10n.t('A sync node on a server'),
        detail: l10n.t('It runs day and night, and others work with it too. You need its URL and a token.'),
        icon: 'cloud',
      },
      {
        id: 'embedded',
        label: l10n.t('The built-in sync node'),
        detail: l10n.t('It runs on this machine while VS Code is open. All windows share it.'),
        icon: 'vm',
      },
      ...(mayHaveOwn
        ? [
            {
              id: 'own',
              label: l10n.t('A built-in sync node for this workspace alone'),
              detail: l10n.t('For a second instance, or to try both sides of a connection in two windows.'),
              icon: 'vm-active',
            },
          ]
        : []),
    ],
    ...(place !== undefined && { value: place }),
  }),
  take: (draft, place) => ({ ...draft, place }),
});
