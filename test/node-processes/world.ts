import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { platforms } from '../../server/rules/catalogue';
import { templatesFor } from '../../server/rules/templates/template';
import { parametersFor } from '../node/operations/kit';
import { type ApiClient, canary, EmbeddedNode, waitFor } from './nodeProcess';

/** A platform that rules can be made for, and a template that fits both sides. */
export const platform = platforms.find(({ id }) => templatesFor(id).length > 0)?.id ?? '';
const template = templatesFor(platform)[0]?.id ?? '';

/** Folders and nodes of one test file; all are gone after it. */
export class ProcessWorld {
  private readonly folders: string[] = [];
  private readonly nodes: EmbeddedNode[] = [];
  /** Codes of invitations: secrets too. */
  readonly codes: string[] = [];

  private readonly elsewhere: string[] = [];

  /** Lines of processes that the test started by itself. */
  wrote(lines: readonly string[]): void {
    this.elsewhere.push(...lines);
  }

  folder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-node-'));
    this.folders.push(folder);
    return folder;
  }

  async start(shortName: string, options: { folder?: string; secret?: string } = {}): Promise<EmbeddedNode> {
    const node = new EmbeddedNode({ folder: this.folder(), instance: { shortName, platform }, ...options });
    this.nodes.push(node);
    await node.start();
    return node;
  }

  /** Ends what still runs, and makes sure that no secret was written anywhere. */
  async end(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()));
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
    const written = [...this.nodes.flatMap((node) => node.written), ...this.elsewhere];
    assert.ok(written.length > 0);
    for (const secret of [canary, ...this.codes]) {
      assert.deepEqual(
        written.filter((line) => line.includes(secret)),
        [],
      );
    }
    for (const line of this.nodes.flatMap((node) => node.written)) assert.doesNotThrow(() => JSON.parse(line), line);
  }

  /** Initiates at one node; the id and the code of what came of it. */
  async invite(from: ApiClient, to: ApiClient, kind: 'public' | 'private'): Promise<{ id: string; code: string }> {
    const node = await to.call('getNode', {});
    const { connection, invitation } = await from.call('initiate', {
      body: {
        ...{ kind, partner: 'right', template, parameters: parametersFor(template, platform) },
        ...(kind === 'public' && node.url !== null && { url: node.url }),
        partnerPlatform: platform,
        name: `connection ${this.codes.length}`,
      },
    });
    assert.ok(invitation);
    this.codes.push(invitation.code);
    return { id: connection.id, code: invitation.code };
  }

  accept(at: ApiClient, code: string): Promise<ConnectionInfo> {
    const parameters = parametersFor(template, platform);
    return at.call('acceptInvitation', { body: { text: code, template, parameters } });
  }

  async connectLocally(at: ApiClient): Promise<ConnectionInfo> {
    const parameters = parametersFor(template, platform);
    const other = {
      template,
      parameters: Object.fromEntries(Object.entries(parameters).map(([id, value]) => [id, `${value}B`])),
    };
    const body = { kind: 'local', own: 'left', partner: 'other', template, parameters, other } as const;
    return (await at.call('initiate', { body })).connection;
  }

  /** Connects two nodes. */
  async connect(left: EmbeddedNode, right: EmbeddedNode, kind: 'public' | 'private'): Promise<string> {
    const { id, code } = await this.invite(left.api, right.api, kind);
    await this.accept(right.api, code);
    await this.active(id, left.api, right.api);
    return id;
  }

  async active(id: string, ...nodes: readonly ApiClient[]): Promise<void> {
    await waitFor(async () => {
      const found = await Promise.all(nodes.map((node) => node.connection(id)));
      return found.every((one) => one?.status === 'active');
    }, 'an active connection');
  }
}
