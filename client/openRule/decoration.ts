import { nameOf, type Connection } from '../connections/model/connection';
import { kindOf, stateOf, type StateKind } from '../connections/model/state';
import { type Script } from '../ruling/bases';
import { standingInWords, worstOf, type ScriptStanding } from '../ruling/standing';
import { l10n } from '../words';

/** How a file of a connection looks in the Explorer. */
export interface Decoration {
  /** At most two characters; missing where there is nothing to look at. */
  readonly badge?: string;
  /** Id of a theme colour. */
  readonly color?: string;
  readonly tooltip: string;
}

interface Mark {
  readonly badge: string;
  readonly color: string;
}

/** An active connection is what one expects, and a folder that no node knows has no state. */
const stateMarks: Readonly<Partial<Record<StateKind, Mark>>> = {
  attention: { badge: '!', color: 'list.warningForeground' },
  pending: { badge: 'P', color: 'charts.yellow' },
  deactivated: { badge: 'D', color: 'disabledForeground' },
  ended: { badge: 'E', color: 'disabledForeground' },
};

const standingMarks: Readonly<Partial<Record<ScriptStanding, Mark>>> = {
  changed: { badge: '↑', color: 'charts.blue' },
  unpublished: { badge: '↑', color: 'charts.blue' },
  behind: { badge: '↓', color: 'list.warningForeground' },
  conflict: { badge: '↕', color: 'list.warningForeground' },
  differs: { badge: '≠', color: 'charts.blue' },
};

/**
 * Of a connection's folder or, with its name, of one of the rules in it. `undefined` where no node knows the connection. One
 * sign is enough: a rule shows how it stands itself, the folder how the connection does or else its rules, and the tooltip
 * says all of it.
 */
export function decorationOf(connection: Connection, script?: Script): Decoration | undefined {
  const { folder, info } = connection;
  if (!info) return undefined;
  // Nothing is published or pulled any more.
  const rules = info.status === 'ended' ? undefined : connection.rules;
  const standing = rules && (script ? rules[script] : worstOf(rules));
  const ofRules = standing && standingMarks[standing];
  // What asks for attention because of its rules alone has their sign.
  const mark = script ? ofRules : (stateMarks[kindOf({ ...(folder && { folder }), info })] ?? ofRules);
  const words = standingInWords(standing, rules?.newest ?? 0);
  const state = l10n.t('Connection {0}: {1}', nameOf(connection), stateOf(connection).line);
  return { ...mark, tooltip: [state, words].filter(Boolean).join(', ') };
}
