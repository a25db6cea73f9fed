import { type ConnectionInfo, type RuleVersion } from '../../server/node/api/contract';
import { l10n } from '../words';
import { type ChosenRules } from './chosenRules';
import { type RulingParts } from './parts';

/** Who has published a version, in a word. A name alone could be that of a token which several people have. */
export function authorOf(
  { nodes, bases }: Pick<RulingParts, 'nodes' | 'bases'>,
  { info, session }: ChosenRules,
  { version, by }: RuleVersion,
): string {
  // The built-in node works for nobody else.
  const isBuiltIn = nodes.all.some((node) => node.session === session && node.place === 'embedded');
  return isBuiltIn || bases.isOwn(sideOf(info), version) ? l10n.t('you') : by;
}

/** Remembers that a version was published from here. */
export function noteOwn({ bases }: Pick<RulingParts, 'bases'>, info: ConnectionInfo, version: number): void {
  bases.noteOwn(sideOf(info), version);
}

/** Two nodes can know the two sides of one connection by the same id. */
function sideOf({ id, own }: ConnectionInfo): string {
  return `${id}/${own.shortName}`;
}
