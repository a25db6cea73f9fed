import { type HistoryEvent } from '../api/contract';
import { type PublicJwk } from '../identity/keys';
import { type NodeBlock } from '../identity/nodeBlock';
import { nameKey } from '../names/names';
import { type ProblemFacts } from '../problems/problem';
import { type ProblemSlug } from '../problems/table';

/** What every row has. Times in rows are seconds since 1970. */
export interface Row {
  readonly id: string;
  /** Counts how often it was written; 0 before it was stored. */
  readonly revision: number;
}

export type ConnectionState =
  'draft' | 'invited' | 'claimed' | 'active' | 'expired' | 'revoked' | 'declined' | 'failed' | 'closed';

/** What this side of a connection is set up with. */
export interface SideSettings {
  /** Id of the template that the first rules were made from; null when they were not made from one. */
  readonly template: string | null;
  /** Id of the platform that the tracker was then; that of the node for connections from before it was kept. */
  readonly platform?: string;
  /** What was said for its parameters, by their ids. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What one side says of a connection that is active. The one with the higher version counts. */
export interface Report {
  readonly version: number;
  readonly state: 'active' | 'deactivated' | 'closed';
  /** Who changed it last, and why. */
  readonly by: string;
  readonly why: string;
  readonly at: number;
  /** What this side's rules send and read, as the text of a contract file; null where there are no rules. */
  readonly contract: string | null;
}

/** The other side, once it is known by its key. */
export interface Partner {
  readonly node: NodeBlock;
  /** The key it signs with, then the ones before it, which are valid until a time. */
  readonly keys: readonly { readonly kid: string; readonly jwk: PublicJwk; readonly until?: number }[];
  /** SHA-256 of the public key of its server's certificate, which no authority has signed. */
  readonly spki?: string;
  /** The newest key of this node that it has said to know, when keys were ever changed. */
  readonly knownKid?: string;
  /** When it has signed the message that its present URL is from, by this node's clock; only where it has ever moved. */
  readonly movedAt?: number;
}

/** A `NodeProblem` as it is kept. */
export interface StoredProblem {
  readonly slug: ProblemSlug;
  readonly facts: ProblemFacts;
}

export interface ConnectionRow extends Row {
  /** What both sides know the connection by; the row's id, but for the second end of a local one. */
  readonly connectionId: string;
  readonly name: string;
  /** Unique among all rows; null once the connection is closed. */
  readonly nameKey: string | null;
  readonly kind: 'public' | 'private' | 'local';
  readonly role: 'issuer' | 'acceptor' | 'local';
  readonly state: ConnectionState;
  /** The short names of this side and of the other one. */
  readonly own: string;
  readonly partner: string;
  readonly description: string;
  readonly settings: SideSettings;
  /** The newest version of this side's rules; 0 while there are none. */
  readonly rulesVersion: number;
  readonly createdAt: number;
  /** The URL of the partner as its user typed it. */
  readonly partnerUrl: string | null;
  /** The newest invitation. */
  readonly jti: string | null;
  /** The other end of a local connection. */
  readonly otherEnd: string | null;
  readonly pinned: Partner | null;
  readonly report: Report;
  /** The version of `report` that the partner has acknowledged. */
  readonly delivered: number;
  readonly partnerReport: Report | null;
  /** Somebody else tried the invitation after it was used. */
  readonly alarm: {
    readonly kid: string;
    readonly url: string | null;
    readonly at: number;
    /** A user has seen to it: it is shown no more, and the same node raises no other one. */
    readonly isAcknowledged?: true;
  } | null;
  /** Why it does not go on, or did not. */
  readonly failure: StoredProblem | null;
  /** Who ended it before it was active, and why; `side` where the state does not say on which side. */
  readonly ended: { readonly by: string; readonly why: string; readonly side?: 'partner' } | null;
  /** Seconds by which the partner's clock is ahead. */
  readonly clockOffset: number;
  readonly lastContact: number | null;
  /** The newest revision of this node that the partner was told of; missing before the first time. */
  readonly toldRevision?: number;
}

/** The key of the name that a connection had until it was closed; null while it has one. */
export function formerNameKey({ name, nameKey: key }: ConnectionRow): string | null {
  return key === null ? nameKey(name) : null;
}

/** Whether users of this side can only take it from the list: pairing has failed, and only the other side can invite anew. */
export function isFailedForGood({ role, state }: Pick<ConnectionRow, 'role' | 'state'>): boolean {
  return role === 'acceptor' && state === 'failed';
}

/** Whether this is the side of a private connection that cannot be called: it does all the calling. */
export function isCallingSide({ kind, role }: ConnectionRow): boolean {
  return kind === 'private' && role === 'acceptor';
}

/** Whether the partner has not acknowledged this side's newest report. */
export function isReportDue({ delivered, report }: ConnectionRow): boolean {
  return delivered < report.version;
}

interface PairingBase extends Row {
  /** The row's id is the invitation's. */
  readonly connection: string;
  /** SHA-256 of the code, in base64url. */
  readonly hash: string;
  readonly strict: boolean;
  /** This side's user has compared the digits. */
  readonly approved: boolean;
  /** The code and the secret half of the key agreement, sealed; null once they are no longer needed. */
  readonly sealed: string | null;
}

export interface IssuerPairing extends PairingBase {
  readonly role: 'issuer';
  readonly state: 'invited' | 'claimed' | 'active' | 'expired' | 'revoked' | 'declined' | 'failed';
  readonly kind: 'public' | 'private';
  readonly expiresAt: number;
  readonly aud: string | null;
  /** The one node that has accepted, and what it was answered. */
  readonly claim: {
    readonly kid: string;
    readonly jwk: PublicJwk;
    /** The public half of its key for this handshake. */
    readonly epk: string;
    readonly node: NodeBlock;
    readonly contract: string | null;
    /** SHA-256 of what it sent, in base64url. */
    readonly hash: string;
    readonly answer: string;
    readonly transcript: string;
    readonly at: number;
  } | null;
  /** The answer to the confirmation. */
  readonly confirmed: string | null;
  /** Why it failed, for the node that has accepted; missing where nothing more is to be said. */
  readonly failure?: StoredProblem;
}

export interface AcceptorPairing extends PairingBase {
  readonly role: 'acceptor';
  readonly state: 'claimed' | 'active' | 'declining' | 'declined' | 'failed';
  readonly url: string;
  readonly issuer: { readonly uuid: string; readonly kid: string; readonly jwk: PublicJwk };
  /** The pin that the invitation names for the issuer's server. */
  readonly spki?: string;
  /** The public half of the key that the issuer made for this invitation. */
  readonly issuerEpk: string;
  readonly claimBody: string;
  /** What the issuer answered: its payload, and the hash of both. */
  readonly answer: { readonly payload: string; readonly transcript: string } | null;
  /** Set before the confirmation is first sent: from then on only the issuer can say how it ends. */
  readonly confirming: boolean;
  readonly declineBody: string | null;
  readonly expiresAt: number;
}

export type PairingRow = IssuerPairing | AcceptorPairing;

/** Whether a handshake is not over: invited or claimed here, or on its way to be accepted or declined there. */
export function isOpen({ state }: PairingRow): boolean {
  return state === 'invited' || state === 'claimed' || state === 'declining';
}

/** One line of the audit log. Never holds a secret. */
export interface AuditEntry {
  readonly at: number;
  readonly event: HistoryEvent;
  readonly connection: string;
  readonly by: string;
  readonly detail: string;
  /** The version that was published; entries of older nodes have it in `detail` alone. */
  readonly rules?: Pick<RuleVersion, 'version' | 'restores' | 'note'>;
}

/** An entry of the audit log as it was stored: later ones have higher numbers. */
export interface StoredAuditEntry extends AuditEntry {
  readonly seq: number;
}

/** Both scripts of this side, as they were published together. They are kept for as long as the connection. */
export interface RuleVersion {
  /** The row of the connection. */
  readonly connection: string;
  /** Counts from 1, without gaps. */
  readonly version: number;
  readonly outgoing: string;
  readonly incoming: string;
  readonly at: number;
  readonly by: string;
  /** What its author said of it. */
  readonly note: string;
  /** The older version that this one brought back. */
  readonly restores: number | null;
}

/** A version without its texts. */
export type RuleVersionHead = Omit<RuleVersion, 'outgoing' | 'incoming'>;

/** One of the node's own keys; its seed is sealed. */
export interface OwnKey {
  readonly kid: string;
  readonly sealed: string;
  readonly since: number;
}

/** What the node knows of the tracker that it serves. */
export interface NodeSettings {
  /** How this instance is called in names of connections; null until somebody has said it. */
  readonly shortName: string | null;
  /** Id of a platform of the catalogue. */
  readonly platform: string | null;
  readonly trackerUrl: string | null;
  /** Projects, repositories or tables that connections may be made for; any when there are none. */
  readonly projects: readonly string[];
  /** Where partners can call this node; null when they cannot. */
  readonly publicUrl: string | null;
}

/** The node itself: the only row of its kind. */
export interface NodeRow extends Row {
  readonly uuid: string;
  readonly createdAt: number;
  readonly key: OwnKey;
  /** The key that partners are being told of; it becomes `key` once all of them know it. */
  readonly nextKey: OwnKey | null;
  readonly settings: NodeSettings;
  /** Where it is called and was called before, newest first; nodes of older versions did not keep it. */
  readonly urls?: readonly string[];
}

/** The id of the node's own row. */
export const nodeRowId = 'node';
