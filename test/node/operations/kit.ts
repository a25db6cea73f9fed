import { advance } from '../../../server/node/handshake/advance';
import { type Acceptance, type Initiation } from '../../../server/node/api/contract';
import { parametersOf } from '../../../server/rules/templates/parameters';
import { findTemplate } from '../../../server/rules/templates/template';
import { ask, runningNode, type TestNode } from '../runningNode';
import { World } from '../world';

export const basic = 'basic-fields';

/** A value that could be right for everything that a template asks for. */
export function parametersFor(template: string, platform: string): Record<string, string> {
  const found = findTemplate(template);
  const asked = found ? parametersOf(found, platform) : [];
  return Object.fromEntries(asked.map(({ id, example }) => [id, example]));
}

/** What a user says to connect two nodes. */
export function initiation(from: TestNode, to: TestNode, changes: Partial<Initiation> = {}): Initiation {
  const { kind = 'public', template = basic } = changes;
  return {
    kind,
    partner: to.simulated.name,
    template,
    parameters: parametersFor(template, from.settings.platform ?? ''),
    ...(kind === 'public' && { url: to.simulated.url }),
    ...changes,
  };
}

export interface InvitedOptions extends Partial<Initiation> {
  readonly platforms?: readonly [string, string];
}

/** Two nodes of which the left one has invited the right one. */
export async function invited({ platforms = ['jira-cloud', 'zendesk'], ...changes }: InvitedOptions = {}) {
  const world = new World(1);
  const left = await runningNode(world, 'left', 1, { platform: platforms[0] });
  const isPublic = changes.kind !== 'private';
  const right = await runningNode(world, 'right', 2, { platform: platforms[1], isPublic });
  const { connection, invitation } = await ask(left, 'initiate', { body: initiation(left, right, changes) });
  const text = invitation?.text ?? '';
  const accept = (more: Partial<Acceptance> = {}) =>
    ask(right, 'acceptInvitation', { body: acceptance(right, text, more), user: 'bob' });
  const { id } = connection;
  return { world, left, right, id, text, accept, advance: () => world.act(() => advance(right.context, id)) };
}

/** What a user says to accept. */
export function acceptance(node: TestNode, text: string, changes: Partial<Acceptance> = {}): Acceptance {
  const { template = basic } = changes;
  return { text, template, parameters: parametersFor(template, node.settings.platform ?? ''), ...changes };
}

/** Two nodes whose connection is active. */
export async function paired(options: InvitedOptions = {}) {
  const story = await invited(options);
  await story.accept();
  return story;
}
