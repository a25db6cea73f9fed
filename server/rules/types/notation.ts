import { readType } from '../typeNotation';
import { anyType, type RuleType, settle } from './ruleType';

const read = new Map<string, RuleType>();
/** The catalogue writes fewer; what workspaces add must not fill the memory. */
const mostRead = 5000;

/** The type that a fact of the catalogue writes; `any` unless it can be relied on. */
export function readNotation(text: string): RuleType {
  const before = read.get(text);
  if (before) return before;
  const reading = readType(text);
  const type = 'type' in reading ? settle(reading.type) : anyType;
  if (read.size >= mostRead) read.clear();
  read.set(text, type);
  return type;
}
