import { problemTypeBase } from '../node/problems/problem';

/** What was wrong with a call, as a problem document (RFC 9457) on a line of its own. */
export function usageDocument(message: string, help: string): string {
  return `${JSON.stringify({ type: `${problemTypeBase}usage`, title: 'Used wrongly', detail: message, help })}\n`;
}
