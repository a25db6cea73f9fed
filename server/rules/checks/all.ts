import { type Check } from './check';
import { debugError } from './debugError';
import { overwritten } from './overwritten';
import { appendedAgain } from './appendedAgain';
import { mergeDropped } from './mergeDropped';
import { firstSyncOutside } from './firstSyncOutside';
import { firstSyncMissing } from './firstSyncMissing';
import { statusMapWithoutFallback } from './statusMapWithoutFallback';
import { sameSide } from './sameSide';
import { duplicateKey } from './duplicateKey';
import { duplicateAssignment } from './duplicateAssignment';
import { returnsNothing } from './returnsNothing';
import { visualMode } from './visualMode';
import { secondTransition } from './secondTransition';
import { statusReset } from './statusReset';
import { otherPlatform } from './otherPlatform';
import { otherKind } from './otherKind';
import { unknownVariable } from './unknownVariable';
import { unknownProperty } from './unknownProperty';
import { unknownMethod } from './unknownMethod';
import { wrongSide } from './wrongSide';
import { readOnly } from './readOnly';
import { comparisonAsStatement } from './comparisonAsStatement';
import { assignmentInCondition } from './assignmentInCondition';
import { resultIgnored } from './resultIgnored';
import { objectAsName } from './objectAsName';
import { unreachable } from './unreachable';
import { endlessLoop } from './endlessLoop';
import { endlessRecursion } from './endlessRecursion';
import { emptyBlock } from './emptyBlock';
import { unusedVariable } from './unusedVariable';
import { unusedMethod } from './unusedMethod';
import { unusedImport } from './unusedImport';
import { secret } from './secret';
import { plainHttp } from './plainHttp';
import { personalData } from './personalData';
import { codeExecution } from './codeExecution';
import { wrongArguments } from './wrongArguments';
import { possibleNull } from './possibleNull';
import { movedClass } from './movedClass';
import { deprecated } from './deprecated';
import { engineInternals } from './engineInternals';
import { olderClass } from './olderClass';
import { returnValue } from './returnValue';
import { scriptKind } from './scriptKind';
import { nameAsObject } from './nameAsObject';
import { customFieldValue } from './customFieldValue';
import { wrongValue } from './wrongValue';
import { assignmentAsArgument } from './assignmentAsArgument';

/** All checks. Where two speak of the very same place, only the one that stands first here is heard. */
export const checks: readonly Check[] = [
  debugError,
  overwritten,
  appendedAgain,
  mergeDropped,
  firstSyncOutside,
  firstSyncMissing,
  statusMapWithoutFallback,
  sameSide,
  duplicateKey,
  duplicateAssignment,
  returnsNothing,
  visualMode,
  secondTransition,
  statusReset,
  otherPlatform,
  otherKind,
  unknownVariable,
  unknownProperty,
  unknownMethod,
  wrongSide,
  readOnly,
  comparisonAsStatement,
  assignmentInCondition,
  resultIgnored,
  objectAsName,
  unreachable,
  endlessLoop,
  endlessRecursion,
  emptyBlock,
  unusedVariable,
  unusedMethod,
  unusedImport,
  secret,
  plainHttp,
  personalData,
  codeExecution,
  wrongArguments,
  possibleNull,
  movedClass,
  deprecated,
  engineInternals,
  olderClass,
  returnValue,
  scriptKind,
  nameAsObject,
  customFieldValue,
  wrongValue,
  assignmentAsArgument,
];
