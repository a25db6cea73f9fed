/**
 * What client and server say to each other beyond the language server protocol. The client imports nothing else
 * of the server.
 */

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** `syncRules/workspaceConnections` will come; what depends on it can wait. */
  readonly tellsConnections?: boolean;
}

/**
 * Request, client to server: here are all `connection.json` files and Groovy files of the workspace; what connections
 * are they?
 * The server keeps the answer until the next request and checks rules by it. The client reads the files because only
 * it can in every kind of workspace (virtual ones, the browser).
 */
export const workspaceConnectionsRequest = 'syncRules/workspaceConnections';

export interface WorkspaceConnectionsParams {
  readonly files: readonly ConnectionFile[];
  /** URIs of the workspace's Groovy files: rules may use the classes that these are named after. */
  readonly scripts: readonly string[];
}

/** One `connection.json`. */
export interface ConnectionFile {
  readonly uri: string;
  readonly text: string;
}

export interface WorkspaceConnectionsResult {
  /** In the order of the files asked for. */
  readonly connections: readonly ConnectionSummary[];
}

/** What a connection's folder says about it. */
export interface ConnectionSummary {
  /** Of its `connection.json`. */
  readonly uri: string;
  /** The connection's name; the folder's name where the file gives none. */
  readonly name: string;
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
  readonly platform: string;
}

/** Request, client to server, without parameters: what a rule can be. */
export const catalogueRequest = 'syncRules/catalogue';

export interface CatalogueResult {
  readonly kinds: readonly CatalogueEntry[];
  readonly platforms: readonly CatalogueEntry[];
}

/** `id` is the word of directives, settings and the command line; `label` and `detail` are for people. */
export interface CatalogueEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}
