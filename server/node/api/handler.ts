import * as v from 'valibot';
import { type RunningNode } from '../runningNode';
import { type OperationName, type Operations } from './contract';
import * as schemas from './schemas';

/** What an operation reads from a request, and what it answers. Where a schema is missing, there is nothing. */
export const operationSchemas = {
  health: { gives: schemas.healthSchema },
  getNode: { gives: schemas.nodeSchema },
  changeNode: { body: schemas.nodeChangeSchema, gives: schemas.nodeSchema },
  changeKey: { gives: schemas.nodeSchema },
  listPlatforms: { gives: v.object({ platforms: v.array(schemas.platformSchema) }) },
  listTemplates: {
    query: schemas.templatesQuerySchema,
    gives: v.object({ templates: v.array(schemas.templateSchema) }),
  },
  previewRules: { body: schemas.previewRulesSchema, gives: schemas.scriptsSchema },
  tryUrl: { body: schemas.urlTrialSchema, gives: schemas.foundNodeSchema },
  listConnections: { query: schemas.connectionsQuerySchema, gives: schemas.connectionListSchema },
  initiate: { body: schemas.initiationSchema, gives: schemas.initiatedSchema },
  getConnection: { gives: schemas.connectionSchema },
  changeConnection: { body: schemas.connectionChangeSchema, gives: schemas.connectionSchema },
  refresh: { gives: schemas.connectionSchema },
  activate: { body: schemas.reasonSchema, gives: schemas.connectionSchema },
  deactivate: { body: schemas.reasonSchema, gives: schemas.connectionSchema },
  acknowledgeAlarm: { body: schemas.acknowledgementSchema, gives: schemas.connectionSchema },
  compareDigits: { body: schemas.comparisonSchema, gives: schemas.connectionSchema },
  describeRemoval: { gives: schemas.removalSchema },
  remove: { body: schemas.reasonSchema, gives: v.null() },
  invite: { body: schemas.invitationOptionsSchema, gives: schemas.invitationSchema },
  showInvitation: { gives: schemas.invitationSchema },
  withdrawInvitation: { body: schemas.reasonSchema, gives: schemas.connectionSchema },
  previewInvitation: { body: schemas.previewInvitationSchema, gives: schemas.invitationPreviewSchema },
  acceptInvitation: { body: schemas.acceptanceSchema, gives: schemas.connectionSchema },
  declineInvitation: { body: schemas.declineSchema, gives: v.null() },
  getContracts: { gives: schemas.contractsSchema },
  getRules: { gives: schemas.ruleVersionSchema },
  listRuleVersions: { gives: schemas.ruleVersionsSchema },
  getRuleVersion: { gives: schemas.ruleVersionSchema },
  diffRules: { query: schemas.diffQuerySchema, gives: schemas.rulesDiffSchema },
  publishRules: { body: schemas.publicationSchema, gives: schemas.ruleVersionSchema },
  rollBackRules: { body: schemas.rollbackSchema, gives: schemas.ruleVersionSchema },
  getHistory: { query: schemas.historyQuerySchema, gives: schemas.historySchema },
  getAudit: { query: schemas.historyQuerySchema, gives: schemas.historySchema },
} as const satisfies Record<OperationName, OperationSchemas>;

interface OperationSchemas {
  readonly query?: v.GenericSchema;
  readonly body?: v.GenericSchema;
  readonly gives: v.GenericSchema;
}

type Read<Name extends OperationName, Part extends 'body' | 'query'> =
  (typeof operationSchemas)[Name] extends Record<Part, infer Schema extends v.GenericSchema>
    ? v.InferOutput<Schema>
    : undefined;

type Parameter<Name extends OperationName> = Operations[Name] extends { params: infer P extends string } ? P : never;

/** A request that was read and found to be of the right shape. */
export interface Call<Name extends OperationName> {
  /** The parts of the path. */
  readonly params: Readonly<Record<Parameter<Name>, string>>;
  readonly query: Read<Name, 'query'>;
  readonly body: Read<Name, 'body'>;
  /** Who asks: the name of the token. */
  readonly user: string;
  /** The version of `If-Match`. */
  readonly ifMatch?: number;
}

/** Does what an operation says; throws a `NodeProblem` for what is refused. */
export type Handler<Name extends OperationName> = (
  node: RunningNode,
  call: Call<Name>,
) => Promise<Operations[Name]['gives']>;

export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
