/**
 * What client and server say to each other beyond the language server protocol. The client imports nothing else
 * of the server.
 */

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** `syncRules/workspaceConnections` will come; what depends on it can wait. */
  readonly tellsConnections?: boolean;
  /** Problems shall be published as they are found, although the client could ask for them. */
  readonly pushesDiagnostics?: boolean;
}

/** The names of the files that say something about the rules around them. */
export const workspaceFileNames = {
  /** Makes a folder a connection. */
  connection: 'connection.json',
  /** In a connection's folder: what the other side says. */
  partnerContract: 'partner.contract.json',
  /** What the trackers have that nobody else can know. */
  catalogue: 'sync-rules.catalogue.json',
} as const;

/** In a connection's folder: issues and replicas as JSON. */
export const sampleFolderName = 'samples';

/**
 * Request, client to server: here are all `connection.json` and `sync-rules.catalogue.json` files of the workspace, and the
 * names of its Groovy files; what connections are they?
 * The server keeps what it is told until the next request and checks rules by it. The client reads the files because only
 * it can in every kind of workspace (virtual ones, the browser). Texts of other files follow as `syncRules/workspaceTexts`.
 */
export const workspaceConnectionsRequest = 'syncRules/workspaceConnections';

export interface WorkspaceConnectionsParams {
  /** Every `connection.json`. */
  readonly files: readonly WorkspaceText[];
  /** Every `sync-rules.catalogue.json`. */
  readonly catalogues?: readonly WorkspaceText[];
  /** URIs of the workspace's Groovy files: rules may use the classes that these are named after. */
  readonly scripts: readonly string[];
}

export interface WorkspaceConnectionsResult {
  /** In the order of the files asked for. */
  readonly connections: readonly ConnectionSummary[];
}

/** What a connection's folder says about it, as far as it can be read: a mistake in one field takes nothing from the others. */
export interface ConnectionSummary {
  /** Of its `connection.json`. */
  readonly uri: string;
  /** The connection's name; the folder's name where the file gives none. */
  readonly name: string;
  /** What the nodes know the connection by, where the file says it. */
  readonly id?: string;
  readonly type?: 'public' | 'private' | 'local';
  readonly local?: SideSummary;
  readonly destination?: SideSummary;
  readonly description?: string;
  /** What is wrong with the file, in words; empty when nothing is. */
  readonly problems: readonly string[];
}

export interface SideSummary {
  readonly shortName: string;
  /** The platform's name for people, such as "Jira Cloud"; the text of the file where it is not a known one. */
  readonly platform?: string;
}

/** A file as it lies on the disk; what the editor has open counts more, and the server knows that anyway. */
export interface WorkspaceText {
  readonly uri: string;
  readonly text: string;
}

/**
 * Notification, client to server: texts of files that decide with a rule what is right: its neighbours in connection folders,
 * `partner.contract.json`, samples, and scripts with classes. Only what is new or has changed is sent, in several notifications where
 * it is much. What was told holds until it is told anew, gone, or the server ends.
 */
export const workspaceTextsNotification = 'syncRules/workspaceTexts';

export interface WorkspaceTextsParams {
  readonly changed: readonly WorkspaceText[];
  /** URIs of files told before that went or can no longer be read. */
  readonly gone: readonly string[];
}

/** Request, client to server, without parameters: what a rule can be. */
export const catalogueRequest = 'syncRules/catalogue';

export interface CatalogueResult {
  readonly kinds: readonly CatalogueEntry[];
  readonly platforms: readonly CatalogueEntry[];
  readonly templates: readonly CatalogueEntry[];
}

/** `id` is the word of directives, settings and the command line; `label` and `detail` are for people. */
export interface CatalogueEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}
