import { type NodeChange } from '../../server/node/api/contract';
import { needNode } from '../commands/needNode';
import { placeInWords } from '../connections/model/nodeRow';
import { type KnownNode } from '../node/nodes';
import { type NodeSession } from '../node/nodeSession';
import { l10n } from '../words';
import { execute, type ExecuteStep } from '../wizard/execute';
import { type SetupDraft } from '../wizard/setup/draft';
import { Setup, type ShowRules } from '../wizard/setup/setup';
import { firstOf, type SetupNode } from '../wizard/setup/whichNode';
import { type WizardPlan } from '../wizard/plan';
import { ask } from '../wizard/wizard';
import { inWords, isRefusedForGood } from './problemText';
import { type ConnectingParts } from './parts';
import { doing, tellProblem } from './tellProblem';

/** One of the nodes that something can be set up with, and what it says for that. */
export interface SetUpContext extends SetupNode {
  readonly session: NodeSession;
}

/**
 * The nodes to set something up with: first the one of that id or that commands work with, then the others that run.
 *
 * @param resume begins once more, where there was no node and there is one now
 */
export async function beginSetUp(
  { nodes, talk, documents, folders }: ConnectingParts,
  resume: () => unknown,
  wanted?: unknown,
): Promise<readonly [SetUpContext, ...SetUpContext[]] | undefined> {
  const current = await needNode(nodes, { resume });
  if (!current) return undefined;
  const load = async (session: NodeSession, signal: AbortSignal): Promise<SetUpContext> => {
    if (!session.connections) await session.refresh();
    const names = (session.connections ?? []).map(({ name }) => name);
    const taken = { names, folders: folders.all.map(({ name }) => name) };
    const showRules: ShowRules = (rules, name) => documents.showRules(rules, name);
    const known = nodes.all.find((node) => node.session === session);
    return {
      id: known?.id ?? '',
      label: known ? nodeInWords(known) : '',
      session,
      setup: await Setup.load(session.client, taken, showRules, signal),
    };
  };
  const loaded = await doing(talk.tell, l10n.t('Asking the sync node what there is to choose from'), async (signal) => {
    const others = nodes.all.flatMap(({ session, status }) =>
      session && session !== current && status === 'running' ? [session] : [],
    );
    // Another node that does not answer is no reason to go without this one.
    const loading = others.map((session) => load(session, signal).catch(() => undefined));
    const first = await load(current, signal);
    return [first, ...(await Promise.all(loading)).filter((one) => one !== undefined)] as const;
  });
  return loaded && firstOf(loaded.result, wanted);
}

/** Which of several nodes it is. */
function nodeInWords(node: KnownNode): string {
  return [node.session?.info?.shortName ?? '', placeInWords(node)].filter(Boolean).join(' · ');
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
      retry: async (message, reason) => {
        const answer = await tell.message('error', message, [
          ...(isRefusedForGood(reason) ? [] : [{ id: 'again', label: l10n.t('Try Again') }]),
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

/**
 * A question may need the node, which may be away: then what was answered is kept, and taken up again. Rules that were shown to
 * choose from are closed once the choice is made.
 */
export async function asking(
  { talk, drafts, documents }: ConnectingParts,
  plan: WizardPlan<SetupDraft>,
  accepted?: SetupDraft,
): Promise<SetupDraft | undefined> {
  for (;;) {
    try {
      const draft = await ask(plan, talk.ask, drafts, accepted);
      if (draft) await documents.closeRules();
      return draft;
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
