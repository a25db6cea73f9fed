import {
  type FoundNode,
  type InvitationPreview,
  type NodeInfo,
  type PlatformInfo,
  type Scripts,
  type TemplateInfo,
} from '../../../server/node/api/contract';
import { type NodeClient } from '../../node/nodeClient';
import { NodeApiError } from '../../node/nodeErrors';
import { type SetupDraft } from './draft';
import { freeName } from './names';

/** Shows rules to read; they are not kept. */
export type ShowRules = (rules: Scripts, name: string) => Promise<void>;

/** What the node says while a side is set up, each asked for once. */
export class Setup {
  readonly #templates = new Map<string, readonly TemplateInfo[]>();
  readonly #nodes = new Map<string, FoundNode | 'own'>();
  /** The right URL, by one that was typed with more behind it. */
  readonly #right = new Map<string, string>();
  readonly #offers = new Map<string, InvitationPreview>();
  /** Which template agrees, by the invitation and a platform that the node does not have yet. */
  readonly #offered = new Map<string, string | null>();

  private constructor(
    readonly client: NodeClient,
    readonly node: NodeInfo,
    readonly platforms: readonly PlatformInfo[],
    /** Names that are taken. */
    readonly names: readonly string[],
    /** Names of connections whose folders the workspace has, whether the node knows them or not. */
    readonly folders: readonly string[],
    readonly showRules: ShowRules,
  ) {}

  static async load(
    client: NodeClient,
    { names, folders }: { readonly names: readonly string[]; readonly folders: readonly string[] },
    showRules: ShowRules,
    signal: AbortSignal,
  ): Promise<Setup> {
    const node = await client.call('getNode', {}, { signal });
    const { platforms } = await client.call('listPlatforms', {}, { signal });
    const setup = new Setup(client, node, platforms, names, folders, showRules);
    if (node.platform !== null) await setup.loadTemplates({});
    return setup;
  }

  /** This side's platform. */
  platformOf({ platform }: SetupDraft): string {
    return this.node.platform ?? platform ?? '';
  }

  /** This side's short name. */
  ownOf({ own }: SetupDraft): string {
    return own ?? this.node.shortName ?? '';
  }

  /** The name for a new connection, changed where it would meet another one or its folder. */
  offered(name: string): string {
    return freeName(name, [...this.names, ...this.folders]);
  }

  partnerPlatformOf(draft: SetupDraft): string | undefined {
    return draft.kind === 'local' ? this.platformOf(draft) : draft.partnerPlatform;
  }

  /** The platforms of both sides, in one word. */
  platformsOf(draft: SetupDraft): string {
    return `${this.platformOf(draft)} ${this.partnerPlatformOf(draft) ?? ''}`;
  }

  labelOf(platform: string): string {
    return this.platforms.find(({ id }) => id === platform)?.label ?? platform;
  }

  /** Those that were loaded: for this draft or, until then, for any partner. */
  templates(draft: SetupDraft): readonly TemplateInfo[] {
    return this.#templates.get(this.#key(draft)) ?? this.#templates.get(this.#key({ ...draft, kind: '' })) ?? [];
  }

  template({ template, ...draft }: SetupDraft): TemplateInfo | undefined {
    return this.templates(draft).find(({ id }) => id === template);
  }

  /** As if the template had been taken that is marked at first; `undefined` while there is none to take. */
  withTemplate(draft: SetupDraft, offered?: string): SetupDraft | undefined {
    const template = draft.template ?? offered ?? this.templates(draft)[0]?.id;
    return template === undefined ? undefined : { ...draft, template };
  }

  /** @throws {NodeApiError} when there are none for this platform */
  async loadTemplates(draft: SetupDraft): Promise<readonly TemplateInfo[]> {
    const known = this.#templates.get(this.#key(draft));
    if (known) return known;
    const partnerPlatform = this.partnerPlatformOf(draft);
    const query = { platform: this.platformOf(draft), ...(partnerPlatform !== undefined && { partnerPlatform }) };
    const { templates } = await this.client.call('listTemplates', { query });
    this.#templates.set(this.#key(draft), templates);
    return templates;
  }

  async preview(draft: SetupDraft, template: string): Promise<void> {
    const partnerPlatform = this.partnerPlatformOf(draft);
    const rules = await this.client.call('previewRules', {
      params: { template },
      body: {
        platform: this.platformOf(draft),
        ...(partnerPlatform !== undefined && { partnerPlatform }),
        parameters: { ...draft.parameters },
        own: this.ownOf(draft),
        partner: draft.partner ?? '',
      },
    });
    await this.showRules(rules, template);
  }

  /** The node at a URL, or at the one near it that was meant; `own` when it is this very one. */
  async find(url: string, signal: AbortSignal): Promise<FoundNode | 'own'> {
    const known = this.#nodes.get(url);
    if (known) return known;
    try {
      return this.#found(url, await this.client.call('tryUrl', { body: { url } }, { signal }));
    } catch (error) {
      if (isSlug(error, 'host-own')) return this.#found(url, 'own');
      const right = isSlug(error, 'host-elsewhere') ? error.facts.url : undefined;
      if (typeof right !== 'string' || right === url) throw error;
      const found = await this.find(right, signal);
      this.#right.set(url, right);
      return this.#found(url, found);
    }
  }

  /** The URL as it is used: the one that was meant. */
  rightUrl(url: string): string {
    return this.#right.get(url) ?? url;
  }

  #found(url: string, node: FoundNode | 'own'): FoundNode | 'own' {
    this.#nodes.set(url, node);
    return node;
  }

  hasTried(url: string): boolean {
    return this.#nodes.has(url);
  }

  isOwnUrl(url = ''): boolean {
    return this.#nodes.get(url) === 'own';
  }

  /** What an invitation offers; the other side's node is asked for that. */
  async readInvitation(text: string, signal?: AbortSignal): Promise<InvitationPreview> {
    const offer = await this.client.call('previewInvitation', { body: { text } }, signal ? { signal } : {});
    this.#offers.set(text, offer);
    return offer;
  }

  /** What was read before. */
  offerOf({ invitation = '' }: SetupDraft): InvitationPreview | undefined {
    return this.#offers.get(invitation);
  }

  /** The template that agrees best with what the sender's rules send and read, as far as it is known. */
  offeredTemplate(draft: SetupDraft): string | undefined {
    return this.offerOf(draft)?.offeredTemplate ?? this.#offered.get(this.#offeredKey(draft)) ?? undefined;
  }

  /** Asks for that template where this side's platform was chosen after the invitation was read. */
  async loadOfferedTemplate(draft: SetupDraft): Promise<string | undefined> {
    const { invitation: text = '' } = draft;
    const [platform, key] = [this.platformOf(draft), this.#offeredKey(draft)];
    if (this.node.platform === null && platform !== '' && this.offerOf(draft) && !this.#offered.has(key)) {
      const asked = this.client.call('previewInvitation', { body: { text, platform } });
      // Without an answer all templates are there to choose from, too.
      this.#offered.set(key, await asked.then(({ offeredTemplate }) => offeredTemplate).catch(() => null));
    }
    return this.offeredTemplate(draft);
  }

  #offeredKey(draft: SetupDraft): string {
    return JSON.stringify([draft.invitation ?? '', this.platformOf(draft)]);
  }

  #key(draft: SetupDraft): string {
    const partner = draft.kind === '' ? undefined : this.partnerPlatformOf(draft);
    return JSON.stringify([this.platformOf(draft), partner ?? null]);
  }
}

function isSlug(error: unknown, slug: string): error is NodeApiError {
  return error instanceof NodeApiError && error.slug === slug;
}
