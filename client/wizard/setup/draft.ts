/** What is said while a side of a connection is set up, by who invites and by who was invited alike. */
export interface SetupDraft {
  /** Id of this side's node, where another one was chosen than commands work with. */
  readonly node?: string;
  readonly kind?: string;
  /** Of the other side's node. */
  readonly url?: string | undefined;
  /** Where the other side can call this side's node, when nobody had said it. */
  readonly publicUrl?: string;
  readonly own?: string;
  /** This side's platform, when nobody had said it. */
  readonly platform?: string;
  readonly partner?: string;
  readonly partnerPlatform?: string;
  /** Only where it is another one than what was offered. */
  readonly name?: string | undefined;
  readonly template?: string;
  /** The platforms of both sides when the template was chosen: what it asks for depends on them. */
  readonly templateFor?: string | undefined;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Of the other end of a local connection. */
  readonly otherParameters?: Readonly<Record<string, string>>;
  /** A text with an invitation in it; secret. */
  readonly invitation?: string;
  readonly answer?: string;
  readonly why?: string;
}
