import { type PairedConnections } from '../connections/pairedConnections';
import { type WorkspaceConnections } from '../connections/workspaceConnections';
import { type Nodes } from '../node/nodes';
import { type RuleBases } from '../ruling/bases';
import { type Talk } from '../talk/talk';
import { type Drafts } from '../wizard/drafts';
import { type OfferPanel } from './offerPanel';
import { type ReadonlyDocuments } from './readonlyDocuments';

/** What the commands of connections work with. */
export interface ConnectingParts {
  readonly nodes: Nodes;
  readonly talk: Talk;
  readonly drafts: Drafts;
  readonly documents: ReadonlyDocuments;
  readonly offer: OfferPanel;
  readonly folders: WorkspaceConnections;
  readonly paired: PairedConnections;
  readonly bases: RuleBases;
  /** Brings a connection to the front in the view, by its id. */
  readonly reveal: (id: string) => Promise<void>;
  /** The line that is marked in the view: commands by a key are called without it. */
  readonly selected: () => unknown;
}
