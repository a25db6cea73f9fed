// What a node answers while connections are made and changed: laid over what any node answers.
import {
  type ConnectionInfo,
  type InvitationInfo,
  type InvitationPreview,
  type NodeInfo,
  type TemplateInfo,
} from '../../server/node/api/contract';
import { connectionInfo, nodeInfo } from '../support/nodeAnswers';
import { type Answered, connectionAt, type NodeRequest } from './plainNode';

export const code = 'xsi1_aGVsbG8';

export const invitation: InvitationInfo = {
  code,
  link: `vscode://sync-rules.sync-rules/accept?code=${code}`,
  subject: 'Invitation to the connection left_to_right',
  text: `left invites right.\n\n${'Accept it with your sync node. '.repeat(40)}\n\nCode:\n${code}\n`,
  markdown: `**left** invites **right**.\n\n${code}\n`,
  expiresAt: 2_000_000_000,
};

const project = {
  id: 'project',
  label: 'Project key',
  hint: 'The project that gets what the other side sends.',
  example: 'ABC',
  required: true,
  place: true,
  pattern: '^[A-Z]+$',
  patternMessage: 'A project key has capital letters only.',
};
const issueType = {
  ...{ id: 'type', label: 'Issue type', hint: 'Of new issues.', example: 'Bug' },
  ...{ default: 'Task', required: true, place: false },
};

export const templates: TemplateInfo[] = [
  {
    ...{ id: 'basic', label: 'Basic', description: 'Summary and description.', direction: 'both', otherSide: 'basic' },
    parameters: [project, issueType],
  },
  {
    ...{ id: 'out', label: 'Out', description: 'Only from here.', direction: 'out', otherSide: 'in' },
    parameters: [project],
  },
];

export const platforms = [
  { id: 'here', label: 'Tracker Here', hasTemplates: true },
  { id: 'there', label: 'Tracker There', hasTemplates: true },
  { id: 'bare', label: 'Bare Tracker', hasTemplates: false },
];

export const offer: InvitationPreview = {
  kind: 'public',
  expiresAt: 2_000_000_000,
  strict: false,
  issuer: {
    ...{ shortName: 'right', url: 'https://right.example.com', uuid: '22222222-2222-4222-8222-222222222222' },
    ...{ fingerprint: 'AAAA BBBB', platform: 'there', trackerUrl: null, version: '0.1.0' },
  },
  ...{
    own: 'left',
    name: 'right_to_left',
    offeredName: 'right_to_left',
    description: 'Read [this](https://trap.example)',
  },
  sends: ['summary', 'customFields."A"'],
  reads: [],
  offeredTemplate: 'out',
  problem: null,
};

/** What the other sides of connections have said that they send and read, as texts of files, by the connection's id. */
export const partnerContracts = new Map<string, string>();

/** Whom `tryUrl` finds where; other URLs are refused. */
export const urls = { partner: 'https://right.example.com', own: 'https://left.example.com' } as const;

/** What a node says of itself that knows its tracker and can be called by others. */
export function connectingNodeInfo(): NodeInfo {
  return { ...nodeInfo(), platform: 'here', url: urls.own, isThisMachineOnly: false };
}

/**
 * The answer to one request, where it belongs to making and changing connections.
 *
 * @param connections those that the node has; they are changed
 */
export function answerConnecting(
  { method, path, body }: NodeRequest,
  connections: Map<string, ConnectionInfo>,
): Answered | undefined {
  const [where = ''] = path.split('?');
  const said = (body ?? {}) as Record<string, string>;
  if (where === '/platforms') return { gives: { platforms } };
  if (where === '/templates') return { gives: { templates } };
  if (where.endsWith('/preview') && where.startsWith('/templates/')) return { gives: scripts };
  if (where === '/try-url') return tried(said.url ?? '');
  if (where === '/invitations/preview') return read(said.text ?? '');
  if (where === '/invitations/decline') return { gives: null };
  if (where === '/invitations/accept') return { gives: kept(connectionInfo(said.name ?? '', { role: 'acceptor' })) };
  if (where === '/connections' && method === 'POST') {
    const name = said.name ?? `${String(said.own)}_to_${String(said.partner)}`;
    if ([...connections.values()].some((one) => one.name === name))
      return { refuses: [409, 'name-taken', `Another connection is called ${name}.`] };
    const made = connectionInfo(name, {
      status: 'pending',
      phase: 'invited',
      invitation: { expiresAt: 2e9, isOpen: true },
    });
    return { gives: { connection: kept(made), invitation } };
  }
  const { connection, action } = connectionAt(where, connections);
  if (connection && method === 'PATCH' && said.partnerUrl !== undefined) return moved(connection, said.partnerUrl);
  return connection && acted(connection, action, said);

  function moved(one: ConnectionInfo, url: string): Answered {
    if (url === urls.own)
      return { refuses: [403, 'partner-other-node', 'It does not have the key of the other side.'] };
    if (url !== urls.partner) return { refuses: [502, 'host-unknown', 'There is no such host.'] };
    return { gives: changed(one, { partner: { ...one.partner, url }, problem: null }) };
  }

  function acted(one: ConnectionInfo, what: string, { why = '' }: Record<string, string>): Answered | undefined {
    const who = { by: 'me', why, at: 1 };
    switch (what) {
      case 'rules':
        return { gives: { ...scripts, version: 1, at: 1, by: 'me', note: '', restores: null } };
      case 'contracts':
        return { gives: { own: null, partner: partnerContracts.get(one.id) ?? null } };
      case 'invitation':
        return { gives: invitation };
      case 'invitation/withdraw':
        return { gives: changed(one, { phase: 'revoked', invitation: null }) };
      case 'activate':
        return { gives: changed(one, { status: 'active', paused: { own: null, partner: null } }) };
      case 'deactivate':
        return { gives: changed(one, { status: 'deactivated', paused: { own: who, partner: null } }) };
      case 'refresh':
        return { gives: changed(one, { lastContact: 1 }) };
      case 'removal':
        return { gives: { sentences: ['It ends for good.', 'The name is free again.'] } };
      case 'alarm/acknowledge':
        return { gives: changed(one, { alarm: null }) };
      case 'compare':
        return { gives: changed(one, { digits: null, status: 'active', phase: 'active' }) };
      default:
        return undefined;
    }
  }

  function changed(one: ConnectionInfo, changes: Partial<ConnectionInfo>): ConnectionInfo {
    return kept({ ...one, ...changes, revision: one.revision + 1 });
  }

  function kept(one: ConnectionInfo): ConnectionInfo {
    connections.set(one.id, one);
    return one;
  }
}

export const scripts = { outgoing: 'replica.summary = issue.summary\n', incoming: 'issue.summary = replica.summary\n' };

function tried(url: string): Answered {
  if (url === urls.own) return { refuses: [409, 'host-own', 'The URL is the one of this node.'] };
  if (url.startsWith(`${urls.partner}/`))
    return { refuses: [422, 'host-elsewhere', 'A sync node answers elsewhere.', { url: urls.partner }] };
  if (url !== urls.partner) return { refuses: [502, 'host-unknown', 'There is no such host.'] };
  return { gives: { url, uuid: offer.issuer.uuid, fingerprint: 'AAAA BBBB', version: '0.1.0' } };
}

function read(text: string): Answered {
  return text.includes(code)
    ? { gives: offer }
    : { refuses: [400, 'invitation-damaged', 'The code has a typing mistake or was cut off.'] };
}
