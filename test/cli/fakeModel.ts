import {
  type ConnectionInfo,
  type InvitationInfo,
  type InvitationPreview,
  type NodeInfo,
  type RuleVersion,
  type Scripts,
  type TemplateInfo,
} from '../../server/node/api/contract';
import { withChecksum } from '../../server/node/invitation/checksum';
import { nameFromShortNames, nameKey } from '../../server/node/names/names';
import { NodeProblem, problemDocument } from '../../server/node/problems/problem';
import { unifiedDiff } from '../../server/node/rules/unifiedDiff';
import { connectionInfo, nodeInfo } from '../support/nodeAnswers';
import { type FakeOperations } from './fakeNode';

/** Noon of a day, in seconds since 1970. */
export const noon = 1_772_366_400;
export const code = withChecksum('xsi1_a-code-that-is-made-up');
const fingerprint = '90fa ca92 1111 2222 3333 4444 5555 6666';

const project = {
  id: 'project',
  label: 'Project',
  hint: 'Where records are made.',
  example: 'ABC',
  required: true,
  place: true,
  pattern: '^[A-Z]+$',
  patternMessage: 'Use capital letters.',
};

const type = { id: 'type', label: 'Type', hint: '', example: 'Task', default: 'Task', required: true, place: false };

export const templates: readonly TemplateInfo[] = [
  {
    id: 'basic',
    label: 'Basic fields',
    description: 'Summary and description.',
    direction: 'both',
    otherSide: 'basic',
    parameters: [project, type],
  },
  {
    id: 'one-way-out',
    label: 'One way out',
    description: 'Nothing comes back.',
    direction: 'out',
    otherSide: 'one-way-in',
    parameters: [project],
  },
];

/** A connection with whatever is said of it. */
export function connectionOf(number: number, told: Partial<ConnectionInfo> = {}): ConnectionInfo {
  const plain = connectionInfo('left_to_right');
  return {
    ...plain,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `connection ${number}`,
    own: { shortName: 'left', platform: 'some-tracker', template: 'basic', parameters: { project: 'ABC' } },
    partner: {
      ...plain.partner,
      url: 'https://right.example',
      fingerprint,
      platform: 'other-tracker',
      trackerUrl: 'https://tracker.example',
      version: '0.1.0',
    },
    lastContact: noon,
    createdAt: noon,
    ...told,
  };
}

export const offer: InvitationPreview = {
  kind: 'private',
  expiresAt: noon + 86_400,
  strict: false,
  issuer: {
    shortName: 'right',
    url: 'https://right.example',
    uuid: 'u',
    fingerprint,
    platform: 'other-tracker',
    trackerUrl: 'https://tracker.example',
    version: '0.1.0',
  },
  own: 'left',
  name: 'right_to_left',
  offeredName: 'right_to_left',
  description: 'For the help desk.',
  sends: ['summary', 'comments'],
  reads: [],
  offeredTemplate: 'basic',
  problem: null,
};

/** A node's memory, as far as the command line asks for it; no two of them share anything. */
export class FakeModel {
  readonly node: NodeInfo = {
    ...nodeInfo(),
    fingerprint,
    platform: 'some-tracker',
    trackerUrl: 'https://left.example',
    publicUrl: 'https://sync.left.example',
    url: 'https://sync.left.example',
    isThisMachineOnly: false,
  };
  /** A warning that comes in after the one before was looked at. */
  nextAlarm: ConnectionInfo['alarm'] = null;
  connections: ConnectionInfo[] = [];
  readonly versions = new Map<string, RuleVersion[]>();
  offer: InvitationPreview = offer;

  readonly operations: FakeOperations = {
    health: () => ({ status: 'ok', version: '0.1.0' }),
    getNode: () => this.node,
    listTemplates: () => ({ templates: [...templates] }),
    previewRules: ({ params, body: { parameters, own, partner } }) => {
      const place = `project = "${parameters.project ?? ''}"`;
      return {
        outgoing: `// ${params.template} ${own} -> ${partner}\n`,
        incoming: `// ${params.template}\n${place}\n`,
      };
    },
    tryUrl: ({ body: { url } }) => {
      if (url.includes('nowhere')) throw new NodeProblem('host-unknown', { host: new URL(url).hostname });
      return { url, uuid: 'u', fingerprint, version: '0.1.0' };
    },
    listConnections: ({ query: { after, limit, name } }) => {
      const key = nameKey(name ?? '');
      const all = this.connections.filter((one) => name === undefined || nameKey(one.name) === key);
      const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const connections = all.slice(start, start + limit);
      const isLast = start + limit >= all.length;
      return { connections, next: isLast ? null : (connections.at(-1)?.id ?? null) };
    },
    initiate: ({ body }) => {
      const { kind, own = 'left', partner, description, parameters, template, strict } = body;
      const name = body.name ?? nameFromShortNames(own, partner);
      this.refuseTaken(name);
      const connection = connectionOf(this.connections.length + 1, {
        name,
        kind,
        role: kind === 'local' ? 'local' : 'issuer',
        description,
        own: { shortName: own, platform: 'some-tracker', template, parameters },
        ...(kind !== 'local' && invited),
        lastContact: null,
        digits: strict ? '123456' : null,
      });
      this.connections.push(connection);
      return { connection, invitation: kind === 'local' ? null : invitationOf(name) };
    },
    getConnection: ({ params: { id } }) => this.find(id),
    changeConnection: ({ params: { id }, body: { name, description } }) =>
      this.change(id, { ...(name !== undefined && { name }), ...(description !== undefined && { description }) }),
    refresh: ({ params: { id } }) => this.change(id, { lastContact: noon + 60 }),
    activate: ({ params: { id } }) => this.change(id, { status: 'active', paused: { own: null, partner: null } }),
    deactivate: ({ params: { id }, body: { why } }) => {
      const own = { by: 'tester', why, at: noon };
      return this.change(id, { status: 'deactivated', paused: { own, partner: null } });
    },
    compareDigits: ({ params: { id }, body: { same } }) =>
      this.change(
        id,
        same
          ? { digits: null, status: 'active', phase: 'active' }
          : {
              ...{ digits: null, status: 'ended', phase: 'failed' },
              problem: problemDocument(new NodeProblem('digits-differ', { by: 'tester' })),
            },
      ),
    acknowledgeAlarm: ({ params: { id }, body: { fingerprint } }) => {
      const alarm = this.nextAlarm ?? this.find(id).alarm;
      return this.change(id, { alarm: fingerprint === alarm?.fingerprint ? null : alarm });
    },
    describeRemoval: ({ params: { id } }) => ({
      sentences: [`Nothing is sent over '${this.find(id).name}' any more.`, 'Records stay as they are.'],
    }),
    remove: ({ params: { id } }) => {
      this.find(id);
      this.connections = this.connections.filter((one) => one.id !== id);
      return null;
    },
    invite: ({ params: { id }, body: { lifetimeSeconds = 604_800 } }) => {
      const { name } = this.change(id, { ...invited, invitation: { expiresAt: noon + lifetimeSeconds, isOpen: true } });
      return { ...invitationOf(name), expiresAt: noon + lifetimeSeconds };
    },
    showInvitation: ({ params: { id } }) => {
      const { name, invitation } = this.find(id);
      if (!invitation) throw new NodeProblem('invitation-not-shown', { name });
      return invitationOf(name);
    },
    withdrawInvitation: ({ params: { id } }) =>
      this.change(id, { status: 'pending', phase: 'revoked', invitation: { expiresAt: noon + 60, isOpen: false } }),
    previewInvitation: ({ body: { text } }) => {
      if (!text.includes(code)) throw new NodeProblem('invitation-damaged');
      return this.offer;
    },
    acceptInvitation: ({ body: { name = this.offer.offeredName, template, parameters, own = 'left' } }) => {
      this.refuseTaken(name);
      const connection = connectionOf(this.connections.length + 1, {
        name,
        kind: this.offer.kind,
        role: 'acceptor',
        own: { shortName: own, platform: 'some-tracker', template, parameters },
        ...(this.offer.strict && { status: 'pending', phase: 'claimed', digits: '123456' }),
      });
      this.connections.push(connection);
      return connection;
    },
    declineInvitation: () => null,
    getRules: ({ params: { id } }) => this.version(id, this.find(id).rulesVersion),
    listRuleVersions: ({ params: { id } }) => ({
      versions: (this.versions.get(id) ?? []).map(({ version, at, by, note, restores }) => ({
        version,
        at,
        by,
        note,
        restores,
      })),
    }),
    getRuleVersion: ({ params: { id, version } }) => this.version(id, Number(version)),
    diffRules: ({ params: { id }, query: { from, to } }) => {
      const [before, after] = [this.version(id, from), this.version(id, to)];
      const diff = (script: keyof Scripts) => {
        const named = (rules: RuleVersion) => ({
          name: `${script}.groovy (version ${rules.version})`,
          text: rules[script],
        });
        return unifiedDiff(named(before), named(after));
      };
      return { outgoing: diff('outgoing'), incoming: diff('incoming') };
    },
    publishRules: ({ params: { id }, body, ifMatch }) => {
      if (ifMatch === undefined) throw new NodeProblem('rules-version-needed');
      const newest = this.find(id).rulesVersion;
      if (ifMatch !== newest) {
        throw new NodeProblem('rules-conflict', { newest, by: 'anna' }, { newest: this.version(id, newest) });
      }
      refuseBroken(body);
      return this.publish(id, body, body.note);
    },
    rollBackRules: ({ params: { id }, body: { version, note } }) =>
      this.publish(id, this.version(id, version), note, version),
    getHistory: ({ params: { id }, query: { before = Infinity, limit } }) => {
      // Two pages of it, so that following them is needed.
      const again = { version: 3, restores: 1, note: 'oops' };
      const told = [
        { event: 'published', who: 'anna', detail: 'version 3', rules: again },
        { event: 'published', who: 'anna', detail: 'version 2', rules: { ...again, version: 2, restores: null } },
        { event: 'active', who: 'ben (right)', detail: '', rules: null },
        { event: 'later-event', who: '', detail: 'by hand', rules: null },
      ];
      const all = told.map((one, at) => ({ seq: 4 - at, at: noon + 3 - at, connection: id, by: 'id-of-it', ...one }));
      const rest = all.filter(({ seq }) => seq < before);
      const entries = rest.slice(0, Math.min(2, limit));
      return { entries, next: rest.length > entries.length ? (entries.at(-1)?.seq ?? null) : null };
    },
  };

  /** Publishes a version without asking whether it may be. */
  publish(id: string, { outgoing, incoming }: Scripts, note = '', restores: number | null = null): RuleVersion {
    const versions = this.versions.get(id) ?? [];
    const published = { version: versions.length + 1, at: noon, by: 'anna', note, restores, outgoing, incoming };
    this.versions.set(id, [published, ...versions]);
    this.change(id, { rulesVersion: published.version });
    return published;
  }

  private find(id: string): ConnectionInfo {
    const found = this.connections.find((one) => one.id === id);
    if (!found) throw new NodeProblem('connection-unknown');
    return found;
  }

  private change(id: string, told: Partial<ConnectionInfo> | { name?: string | undefined }): ConnectionInfo {
    const given = Object.entries(told).filter(([, value]) => value !== undefined);
    const changed: ConnectionInfo = { ...this.find(id), ...(Object.fromEntries(given) as Partial<ConnectionInfo>) };
    this.connections = this.connections.map((one) => (one.id === id ? changed : one));
    return changed;
  }

  private version(id: string, version: number): RuleVersion {
    const found = this.versions.get(id)?.find((one) => one.version === version);
    if (!found) throw new NodeProblem('rules-unknown', { name: this.find(id).name, version });
    return found;
  }

  private refuseTaken(name: string): void {
    if (this.connections.some((one) => nameKey(one.name) === nameKey(name)))
      throw new NodeProblem('name-taken', { name, offer: `${name}_2` });
  }
}

const invited: Partial<ConnectionInfo> = {
  status: 'pending',
  phase: 'invited',
  invitation: { expiresAt: noon + 604_800, isOpen: true },
};

function invitationOf(name: string): InvitationInfo {
  return {
    code,
    link: `vscode://x/accept?code=${code}`,
    subject: `Invitation to ${name}`,
    text: `Invitation to ${name}\n\nCode:\n${code}\n`,
    markdown: `**Invitation** to ${name}\n\n\`${code}\`\n`,
    expiresAt: noon + 604_800,
  };
}

function refuseBroken(scripts: Scripts): void {
  const errors = (['outgoing', 'incoming'] as const).flatMap((script) =>
    scripts[script].split('\n').flatMap((line, at) => {
      const column = line.indexOf('BROKEN') + 1;
      return column === 0
        ? []
        : [{ script, line: at + 1, column, code: 'syntax/unexpected', message: 'This is broken.' }];
    }),
  );
  const [first] = errors;
  if (!first) return;
  const facts = { count: errors.length, script: first.script, line: first.line, message: first.message };
  throw new NodeProblem('rules-wrong', facts, { errors });
}
