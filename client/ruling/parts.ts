import { type ConnectingParts } from '../connecting/parts';
import { type LanguageServer } from '../languageServer';
import { type Comparisons } from './comparisons';
import { type PublishedRules } from './publishedRules';
import { type RuleMistakes } from './ruleMistakes';

/** What the commands of rules work with. */
export interface RulingParts extends ConnectingParts {
  readonly server: LanguageServer;
  readonly published: PublishedRules;
  readonly mistakes: RuleMistakes;
  readonly comparisons: Comparisons;
}
