import { type Output } from './environment';
import { makeVisible } from './visible';

/** Says a sentence beside the result, on a line that tells who says it; names in it may come from somebody else's files. */
export function tellRemark(remarks: Output, sentence: string): void {
  remarks.write(`sync-rules: ${makeVisible(sentence)}\n`);
}
