import { type Check } from './check';
import { debugError } from './debugError';
import { comparisonAsStatement } from './comparisonAsStatement';
import { assignmentInCondition } from './assignmentInCondition';
import { resultIgnored } from './resultIgnored';
import { objectAsName } from './objectAsName';

/** All checks. Where two speak of the very same place, only the one that stands first here is heard. */
export const checks: readonly Check[] = [
  debugError,
  comparisonAsStatement,
  assignmentInCondition,
  resultIgnored,
  objectAsName,
];
