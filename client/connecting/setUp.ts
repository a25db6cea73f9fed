import { type NodeChange } from '../../server/node/api/contract';
import { needNode } from '../commands/needNode';
import { type NodeSession } from '../node/nodeSession';
import { l10n } from '../words';
import { execute, type ExecuteStep } from '../wizard/execute';
import { type SetupDraft } from '../wizard/setup/draft';
import { Setup } from '../wizard/setup/setup';
import { type WizardPlan } from '../wizard/plan';
import { ask } from '../wizard/wizard';
import { inWords } from './problemText';
import { type ConnectingParts } from './parts';
import { doing, tellProblem } from './tellProblem';

export interface SetUpContext {
  readonly session: NodeSession;
  readonly setup: Setup;
}

/** The node to set something up with, and what it says for that. */
export async function beginSetUp({
  nodes,
  talk,
  documents,
  folders,
}: ConnectingParts): Promise<SetUpContext | undefined> {
  const session = await needNode(nodes);
  if (!session) return undefined;
  const loaded = await doing(talk.tell, l10n.t('Asking the sync node what there is to choose from'), async (signal) => {
    if (!session.connections) await session.refresh();
    const names = (session.connections ?? []).map(({ name }) => name);
    const taken = { names, folders: folders.all.map(({ name }) => name) };
    return Setup.load(session.client, taken, (rules, name) => documents.showRules(rules, name), signal);
  });
  return loaded && { session, setup: loaded.result };
}

/**
 * Asks, and does what was accepted. What cannot be done can be tried again, or with other answers; what was answered is kept
 * until it is done.
 */
export async function askAndDo<Result>(
  parts: ConnectingParts,
  plan: WizardPlan<SetupDraft>,
  title: (draft: SetupDraft) => string,
  steps: (draft: SetupDraft) => readonly ExecuteStep<Result | undefined>[],
): Promise<{ readonly draft: SetupDraft; readonly result: Result } | undefined> {
  const { talk, drafts } = parts;
  /** What was accepted before, and shall be changed. */
  let accepted: SetupDraft | undefined;
  for (;;) {
    const draft: SetupDraft | undefined = await asking(parts, plan, accepted);
    if (!draft) return undefined;
    drafts.keep(plan.id, draft);
    const decision = { changes: false };
    const { tell } = talk;
    const result = await execute<Result | undefined>(title(draft), steps(draft), undefined, {
      progress: (name, work) => tell.progress(name, work),
      retry: async (message) => {
        const answer = await tell.message('error', message, [
          { id: 'again', label: l10n.t('Try Again') },
          { id: 'change', label: l10n.t('Change Answers') },
        ]);
        decision.changes = answer === 'change';
        return answer === 'again';
      },
      warn: (message) => void tell.message('warning', message),
    });
    if (result !== undefined) {
      drafts.forget(plan.id);
      return { draft, result };
    }
    if (!decision.changes) return undefined;
    accepted = draft;
  }
}

/** A question may need the node, which may be away: then what was answered is kept, and taken up again. */
export async function asking(
  { talk, drafts }: ConnectingParts,
  plan: WizardPlan<SetupDraft>,
  accepted?: SetupDraft,
): Promise<SetupDraft | undefined> {
  for (;;) {
    try {
      return await ask(plan, talk.ask, drafts, accepted);
    } catch (error) {
      if (!(await tellProblem(talk.tell, error))) return undefined;
    }
  }
}

/** Tells the node what it did not know of its own instance. */
export function nodeStep<Result>({ client }: NodeSession, { node }: Setup, draft: SetupDraft): ExecuteStep<Result> {
  const { own, platform, publicUrl } = draft;
  const change: NodeChange = {
    ...(node.shortName === null && own !== undefined && { shortName: own }),
    ...(node.platform === null && platform !== undefined && { platform }),
    ...(publicUrl !== undefined && draft.kind !== 'local' && { publicUrl }),
  };
  return {
    title: l10n.t('Telling the sync node about your instance'),
    applies: Object.keys(change).length > 0,
    run: async (result, signal) => {
      await inWords(client.call('changeNode', { body: change }, { signal }));
      return result;
    },
  };
}
