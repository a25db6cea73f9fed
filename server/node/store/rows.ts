import { type PublicJwk } from '../identity/keys';
import { type NodeBlock } from '../identity/nodeBlock';
import { type ProblemSlug } from '../problems/table';

/** What every row has. Times in rows are seconds since 1970. */
export interface Row {
  readonly id: string;
  /** Counts how often it was written; 0 before it was stored. */
  readonly revision: number;
}

export type ConnectionState =
  'draft' | 'invited' | 'claimed' | 'active' | 'expired' | 'revoked' | 'declined' | 'failed' | 'closed';

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
  /** Template, its parameters and what else is chosen for this side. */
  readonly settings: Readonly<Record<string, string>>;
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
  readonly alarm: { readonly kid: string; readonly url: string | null; readonly at: number } | null;
  readonly failure: ProblemSlug | null;
  /** Who ended it before it was active, and why. */
  readonly ended: { readonly by: string; readonly why: string } | null;
  /** Seconds by which the partner's clock is ahead. */
  readonly clockOffset: number;
  readonly lastContact: number | null;
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
}

export interface AcceptorPairing extends PairingBase {
  readonly role: 'acceptor';
  readonly state: 'claimed' | 'active' | 'declining' | 'declined' | 'failed';
  readonly url: string;
  readonly issuer: { readonly uuid: string; readonly kid: string; readonly jwk: PublicJwk };
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

/** One line of the audit log. Never holds a secret. */
export interface AuditEntry {
  readonly at: number;
  readonly event: string;
  readonly connection: string;
  readonly by: string;
  readonly detail: string;
}
