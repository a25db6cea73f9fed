import { problemText } from '../../connecting/problemText';
import { NodeUnreachable } from '../../node/nodeErrors';
import { silent } from '../../node/unreachable';
import { error, type Remark } from '../ask';

/** What to say where a node at a URL did not answer as it should. */
export function nodeRefusal(url: string, reason: unknown): Remark {
  const isLate = reason instanceof NodeUnreachable && reason.reason === 'late';
  return error(isLate ? silent(url) : problemText(reason));
}
