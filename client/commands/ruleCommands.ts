import { Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { type LanguageServer } from '../languageServer';
import { Comparisons } from '../ruling/comparisons';
import { PublishedRules } from '../ruling/publishedRules';
import { RuleMistakes } from '../ruling/ruleMistakes';
import { registerAnswerComparison } from './answerComparison';
import { registerChooseTemplate } from './chooseTemplate';
import { registerCompareWithPublished } from './compareWithPublished';
import { registerOpenCounterpart } from './openCounterpart';
import { registerPublishRules } from './publishRules';
import { registerPullRules } from './pullRules';
import { registerRollBackRules } from './rollBackRules';
import { registerSetRuleKind } from './setRuleKind';

/** Everything that is done with rules and their versions. */
export function registerRuleCommands(connecting: ConnectingParts, server: LanguageServer): Disposable {
  const published = new PublishedRules(connecting.nodes);
  const mistakes = new RuleMistakes();
  const comparisons = new Comparisons();
  const parts = { ...connecting, server, published, mistakes, comparisons };
  return Disposable.from(
    published,
    mistakes,
    comparisons,
    registerAnswerComparison(comparisons),
    registerChooseTemplate(parts),
    registerCompareWithPublished(parts),
    registerOpenCounterpart(parts),
    registerPublishRules(parts),
    registerPullRules(parts),
    registerRollBackRules(parts),
    registerSetRuleKind(parts),
  );
}
