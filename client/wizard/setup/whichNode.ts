import { l10n } from '../../words';
import { type PromptStep } from '../plan';
import { type SetupDraft } from './draft';
import { type Setup } from './setup';

/** One of several nodes that a connection can be set up with. */
export interface SetupNode {
  readonly id: string;
  /** Which it is, in words. */
  readonly label: string;
  readonly setup: Setup;
}

/** The same nodes, the one of that id first; as they are where it is not among them. */
export function firstOf<Node extends Pick<SetupNode, 'id'>>(
  [first, ...others]: readonly [Node, ...Node[]],
  wanted: unknown,
): readonly [Node, ...Node[]] {
  const found = others.find(({ id }) => id === wanted);
  return found ? [found, first, ...others.filter((one) => one !== found)] : [first, ...others];
}

/** What the chosen node says; that of the first one while none was chosen. */
export function setupOf<Node extends Pick<SetupNode, 'id'>>(
  nodes: readonly [Node, ...Node[]],
  { node }: SetupDraft,
): Node {
  return nodes.find(({ id }) => id === node) ?? nodes[0];
}

/** Which node has this side of the connection: said in the summary wherever there are several. */
export function whichNodeStep(nodes: readonly [SetupNode, ...SetupNode[]]): PromptStep<SetupDraft> {
  return {
    id: 'node',
    label: () => l10n.t('Sync node'),
    isOptional: true,
    applies: () => nodes.length > 1,
    question: (draft) => ({
      kind: 'choice',
      placeholder: l10n.t('Which sync node shall have the connection?'),
      choices: nodes.map(({ id, label }) => ({ id, label })),
      value: setupOf(nodes, draft).id,
    }),
    take: (draft, node) => moved(nodes, { ...draft, node }),
    show: (draft) => setupOf(nodes, draft).label,
  };
}

/** What was said about the instance of the node before does not hold for another one that knows better. */
function moved(
  nodes: readonly [SetupNode, ...SetupNode[]],
  { own, platform, publicUrl, ...draft }: SetupDraft,
): SetupDraft {
  const { node } = setupOf(nodes, draft).setup;
  return {
    ...draft,
    ...(node.shortName === null && own !== undefined && { own }),
    ...(node.platform === null && platform !== undefined && { platform }),
    ...(node.url === null && publicUrl !== undefined && { publicUrl }),
  };
}
