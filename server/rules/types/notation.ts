import { readType } from '../typeNotation';
import { anyType, type RuleType, settle } from './ruleType';

/** The type that a fact of the catalogue writes; `any` unless it can be relied on. */
export function readNotation(text: string): RuleType {
  const reading = readType(text);
  return 'type' in reading ? settle(reading.type) : anyType;
}
