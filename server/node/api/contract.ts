import { type InferInput, type InferOutput } from 'valibot';
import type { eventWords } from './events';
import type * as schemas from './schemas';

/**
 * What a node offers its clients: JSON over HTTP below `/api/v1`, with the header `authorization: Bearer TOKEN`, answered
 * with problem documents (RFC 9457) where something is refused. The schemas say what each field is; these are their types, so
 * that a client needs nothing else of the node. `operations.ts` says which operation has which path.
 */
export type NodeInfo = InferOutput<typeof schemas.nodeSchema>;
export type NodeChange = InferInput<typeof schemas.nodeChangeSchema>;
export type PlatformInfo = InferOutput<typeof schemas.platformSchema>;
export type TemplateInfo = InferOutput<typeof schemas.templateSchema>;
export type TemplateParameterInfo = InferOutput<typeof schemas.templateParameterSchema>;
export type PreviewRules = InferInput<typeof schemas.previewRulesSchema>;
export type Scripts = InferOutput<typeof schemas.scriptsSchema>;
export type ProblemInfo = InferOutput<typeof schemas.problemSchema>;
export type ConnectionInfo = InferOutput<typeof schemas.connectionSchema>;
export type ConnectionList = InferOutput<typeof schemas.connectionListSchema>;
export type Initiation = InferInput<typeof schemas.initiationSchema>;
export type Initiated = InferOutput<typeof schemas.initiatedSchema>;
export type InvitationInfo = InferOutput<typeof schemas.invitationSchema>;
export type InvitationOptions = InferInput<typeof schemas.invitationOptionsSchema>;
export type InvitationPreview = InferOutput<typeof schemas.invitationPreviewSchema>;
export type Acceptance = InferInput<typeof schemas.acceptanceSchema>;
export type Decline = InferInput<typeof schemas.declineSchema>;
export type ConnectionChange = InferInput<typeof schemas.connectionChangeSchema>;
export type FoundNode = InferOutput<typeof schemas.foundNodeSchema>;
export type Removal = InferOutput<typeof schemas.removalSchema>;
export type Contracts = InferOutput<typeof schemas.contractsSchema>;
export type RuleVersionHead = InferOutput<typeof schemas.ruleVersionHeadSchema>;
export type RuleVersion = InferOutput<typeof schemas.ruleVersionSchema>;
export type Publication = InferInput<typeof schemas.publicationSchema>;
export type Rollback = InferInput<typeof schemas.rollbackSchema>;
export type RulesDiff = InferOutput<typeof schemas.rulesDiffSchema>;
export type RuleError = InferOutput<typeof schemas.ruleErrorSchema>;
export type History = InferOutput<typeof schemas.historySchema>;
/** What an entry of the history can tell of. A later version of the node may know more. */
export type HistoryEvent = keyof typeof eventWords;
export type NodeEvent = InferOutput<typeof schemas.eventSchema>;
export type Health = InferOutput<typeof schemas.healthSchema>;

/** What each operation takes and gives, by its name. */
export interface Operations {
  health: { gives: Health };
  getNode: { gives: NodeInfo };
  changeNode: { body: NodeChange; gives: NodeInfo };
  /** Makes a new key and begins to tell partners of it. */
  changeKey: { gives: NodeInfo };
  listPlatforms: { gives: { platforms: PlatformInfo[] } };
  listTemplates: {
    query: InferInput<typeof schemas.templatesQuerySchema>;
    gives: { templates: TemplateInfo[] };
  };
  previewRules: { params: 'template'; body: PreviewRules; gives: Scripts };
  tryUrl: { body: { url: string }; gives: FoundNode };
  listConnections: {
    query: InferInput<typeof schemas.connectionsQuerySchema>;
    gives: ConnectionList;
  };
  initiate: { body: Initiation; gives: Initiated };
  getConnection: { params: 'id'; gives: ConnectionInfo };
  changeConnection: { params: 'id'; body: ConnectionChange; gives: ConnectionInfo };
  /** Gets in touch with the partner now. */
  refresh: { params: 'id'; gives: ConnectionInfo };
  activate: { params: 'id'; body: { why?: string }; gives: ConnectionInfo };
  deactivate: { params: 'id'; body: { why?: string }; gives: ConnectionInfo };
  /** Says that the warning of a second acceptance was seen to. Without one, or without that one, nothing is done. */
  acknowledgeAlarm: { params: 'id'; body: { why?: string; fingerprint?: string }; gives: ConnectionInfo };
  compareDigits: { params: 'id'; body: { same: boolean }; gives: ConnectionInfo };
  describeRemoval: { params: 'id'; gives: Removal };
  remove: { params: 'id'; body: { why?: string }; gives: null };
  /** Makes an invitation or, when there is one, a new one in its place. */
  invite: { params: 'id'; body: InvitationOptions; gives: InvitationInfo };
  showInvitation: { params: 'id'; gives: InvitationInfo };
  withdrawInvitation: { params: 'id'; body: { why?: string }; gives: ConnectionInfo };
  previewInvitation: { body: { text: string; platform?: string | undefined }; gives: InvitationPreview };
  acceptInvitation: { body: Acceptance; gives: ConnectionInfo };
  declineInvitation: { body: Decline; gives: null };
  getContracts: { params: 'id'; gives: Contracts };
  /** The newest version. */
  getRules: { params: 'id'; gives: RuleVersion };
  listRuleVersions: { params: 'id'; gives: { versions: RuleVersionHead[] } };
  getRuleVersion: { params: 'id' | 'version'; gives: RuleVersion };
  diffRules: { params: 'id'; query: { from: string; to: string }; gives: RulesDiff };
  /** With `If-Match`. Refused by `rules-conflict`, with the member `newest`, and by `rules-wrong`, with `errors`. */
  publishRules: { params: 'id'; body: Publication; gives: RuleVersion };
  rollBackRules: { params: 'id'; body: Rollback; gives: RuleVersion };
  getHistory: {
    params: 'id';
    query: InferInput<typeof schemas.historyQuerySchema>;
    gives: History;
  };
  getAudit: { query: InferInput<typeof schemas.historyQuerySchema>; gives: History };
}

export type OperationName = keyof Operations;

type Parts<Operation> = Operation extends { params: infer Name extends string }
  ? { readonly params: Readonly<Record<Name, string>> }
  : unknown;
type Query<Operation> = Operation extends { query: infer Value } ? { readonly query: Value } : unknown;
type Body<Operation> = Operation extends { body: infer Value } ? { readonly body: Value } : unknown;

/** What an operation is asked with. */
export type CallInput<Name extends OperationName> = Parts<Operations[Name]> &
  Query<Operations[Name]> &
  Body<Operations[Name]>;
