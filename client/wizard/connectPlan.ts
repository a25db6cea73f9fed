import { l10n } from '../words';
import { nodePlaceStep } from './steps/nodePlace';
import { nodeTokenStep } from './steps/nodeToken';
import { nodeUrlStep } from './steps/nodeUrl';
import { type WizardPlan } from './plan';

/** Which node to work with. `url` and `token` stand for one elsewhere that was asked and answered. */
export interface ConnectDraft {
  readonly place?: string;
  readonly url?: string;
  readonly token?: string;
}

/**
 * Nothing is created, so nothing is summed up.
 *
 * @param failed told why a node did not answer as it should
 */
export function connectPlan(
  hasEmbedded: boolean,
  mayHaveOwn = false,
  failed: (reason: unknown) => void = () => undefined,
): WizardPlan<ConnectDraft> {
  const isElsewhere = ({ place }: ConnectDraft) => place !== 'embedded' && place !== 'own';
  return {
    id: 'connectToNode',
    title: l10n.t('Connect to a Node'),
    start: {},
    steps: [
      { ...nodePlaceStep(mayHaveOwn), applies: () => hasEmbedded },
      { ...nodeUrlStep(failed), applies: isElsewhere },
      { ...nodeTokenStep(failed), applies: isElsewhere },
    ],
  };
}
