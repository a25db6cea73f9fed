import { NodeProblem } from './problem';

/** A setting that is not right. The message follows a colon; it gets the full stop that it lacks. */
export function settingWrong(setting: string, message: string): NodeProblem {
  return new NodeProblem('setting-wrong', { setting, message: /[.?]$/.test(message) ? message : `${message}.` });
}
