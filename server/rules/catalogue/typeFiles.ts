import agileSync from './types/AgileSync.json';
import attachment from './types/Attachment.json';
import attachmentHelper from './types/AttachmentHelper.json';
import basicIssueKey from './types/BasicIssueKey.json';
import cascadingSelect from './types/CascadingSelect.json';
import changeHistory from './types/ChangeHistory.json';
import changeItem from './types/ChangeItem.json';
import changeProcessor from './types/ChangeProcessor.json';
import comment from './types/Comment.json';
import commentHelper from './types/CommentHelper.json';
import component from './types/Component.json';
import componentSync from './types/ComponentSync.json';
import createIssue from './types/CreateIssue.json';
import createProcessor from './types/CreateProcessor.json';
import customField from './types/CustomField.json';
import customFieldType from './types/CustomFieldType.json';
import dataFilter from './types/DataFilter.json';
import debugHelper from './types/DebugHelper.json';
import defect from './types/Defect.json';
import entity from './types/Entity.json';
import epic from './types/Epic.json';
import getIssueUrl from './types/GetIssueUrl.json';
import getProject from './types/GetProject.json';
import httpClient from './types/HttpClient.json';
import httpResponse from './types/HttpResponse.json';
import iConnection from './types/IConnection.json';
import iInstance from './types/IInstance.json';
import iNonPersistentTrace from './types/INonPersistentTrace.json';
import iSyncRequest from './types/ISyncRequest.json';
import incident from './types/Incident.json';
import issue from './types/Issue.json';
import issueLink from './types/IssueLink.json';
import issueLinkSync from './types/IssueLinkSync.json';
import issueTrackerException from './types/IssueTrackerException.json';
import issueType from './types/IssueType.json';
import label from './types/Label.json';
import localRecord from './types/LocalRecord.json';
import logger from './types/Logger.json';
import nodeHelper from './types/NodeHelper.json';
import option from './types/Option.json';
import priority from './types/Priority.json';
import project from './types/Project.json';
import qcHelper from './types/QcHelper.json';
import replica from './types/Replica.json';
import repositoryIssue from './types/RepositoryIssue.json';
import resolution from './types/Resolution.json';
import securityLevel from './types/SecurityLevel.json';
import serviceDeskHelper from './types/ServiceDeskHelper.json';
import serviceDeskSync from './types/ServiceDeskSync.json';
import serviceNowReference from './types/ServiceNowReference.json';
import simpleSprintSync from './types/SimpleSprintSync.json';
import sprint from './types/Sprint.json';
import status from './types/Status.json';
import statusScript from './types/StatusScript.json';
import statusSync from './types/StatusSync.json';
import subTaskSync from './types/SubTaskSync.json';
import syncHelper from './types/SyncHelper.json';
import tempoWorkLogSync from './types/TempoWorkLogSync.json';
import ticket from './types/Ticket.json';
import traceAction from './types/TraceAction.json';
import traceType from './types/TraceType.json';
import updateIssue from './types/UpdateIssue.json';
import user from './types/User.json';
import userHelper from './types/UserHelper.json';
import version from './types/Version.json';
import versionSync from './types/VersionSync.json';
import versions from './types/Versions.json';
import visualSide from './types/VisualSide.json';
import workItem from './types/WorkItem.json';
import workLog from './types/WorkLog.json';
import workLogHelper from './types/WorkLogHelper.json';
import workflowHelper from './types/WorkflowHelper.json';

/** Every file of the folder, one type each; the catalogue's tests hold them to the schema. */
export const typeFiles: readonly unknown[] = [
  agileSync,
  attachment,
  attachmentHelper,
  basicIssueKey,
  cascadingSelect,
  changeHistory,
  changeItem,
  changeProcessor,
  comment,
  commentHelper,
  component,
  componentSync,
  createIssue,
  createProcessor,
  customField,
  customFieldType,
  dataFilter,
  debugHelper,
  defect,
  entity,
  epic,
  getIssueUrl,
  getProject,
  httpClient,
  httpResponse,
  iConnection,
  iInstance,
  iNonPersistentTrace,
  iSyncRequest,
  incident,
  issue,
  issueLink,
  issueLinkSync,
  issueTrackerException,
  issueType,
  label,
  localRecord,
  logger,
  nodeHelper,
  option,
  priority,
  project,
  qcHelper,
  replica,
  repositoryIssue,
  resolution,
  securityLevel,
  serviceDeskHelper,
  serviceDeskSync,
  serviceNowReference,
  simpleSprintSync,
  sprint,
  status,
  statusScript,
  statusSync,
  subTaskSync,
  syncHelper,
  tempoWorkLogSync,
  ticket,
  traceAction,
  traceType,
  updateIssue,
  user,
  userHelper,
  version,
  versionSync,
  versions,
  visualSide,
  workItem,
  workLog,
  workLogHelper,
  workflowHelper,
];
