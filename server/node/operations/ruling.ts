import { type RuleVersion as RuleVersionInfo } from '../api/contract';
import { type Handlers } from '../api/handler';
import { NodeProblem } from '../problems/problem';
import { refuseWrongRules } from '../rules/compile';
import { directions, fileName, type RuleTexts } from '../rules/contractOfRules';
import { publishRules, ruleVersionInfo, ruleVersionOf } from '../rules/publish';
import { unifiedDiff } from '../rules/unifiedDiff';
import { type RunningNode } from '../runningNode';
import { findShown, shownRow } from './shown';

type Names = 'getRules' | 'listRuleVersions' | 'getRuleVersion' | 'diffRules' | 'publishRules' | 'rollBackRules';

export const ruling: Pick<Handlers, Names> = {
  getRules: (node, { params: { id } }) => showVersion(node, id),

  async listRuleVersions({ context }, { params: { id } }) {
    const heads = await context.store.transaction(async (transaction) => {
      await shownRow(transaction, id);
      return transaction.ruleVersions(id);
    });
    return { versions: heads.map(({ version, at, by, note, restores }) => ({ version, at, by, note, restores })) };
  },

  async getRuleVersion(node, { params: { id, version } }) {
    if (/^\d{1,9}$/.test(version)) return showVersion(node, id, Number(version));
    const { name } = await findShown(node, id);
    throw new NodeProblem('rules-unknown', { name, version: version.slice(0, 50) });
  },

  async diffRules(node, { params: { id }, query }) {
    const [from, to] = [await showVersion(node, id, query.from), await showVersion(node, id, query.to)];
    const [outgoing = '', incoming = ''] = directions.map((script) =>
      unifiedDiff(
        { name: `${fileName(script)} (version ${from.version})`, text: from[script] },
        { name: `${fileName(script)} (version ${to.version})`, text: to[script] },
      ),
    );
    return { outgoing, incoming };
  },

  async publishRules(node, { params: { id }, body: { outgoing, incoming, note }, user, ifMatch }) {
    await findShown(node, id);
    if (ifMatch === undefined) throw new NodeProblem('rules-version-needed');
    refuseLongRules({ outgoing, incoming });
    refuseWrongRules({ outgoing, incoming });
    const published = await publishRules(node.context, id, { outgoing, incoming, note, by: user, basedOn: ifMatch });
    node.wake();
    return ruleVersionInfo(published);
  },

  // Not compiled again: what was good enough to run once may be brought back in any emergency.
  async rollBackRules(node, { params: { id }, body: { version, note }, user, ifMatch }) {
    const { outgoing, incoming } = await showVersion(node, id, version);
    const published = await publishRules(node.context, id, {
      ...{ outgoing, incoming, note, by: user, basedOn: ifMatch, restores: version },
    });
    node.wake();
    return ruleVersionInfo(published);
  },
};

/** Longer than any rule that people write; what is much longer would keep the node from everything else for seconds. */
const longestRule = 250_000;

/** Throws `rules-too-long`, before anything is read in the texts. */
function refuseLongRules(rules: RuleTexts): void {
  for (const script of directions) {
    const { length } = rules[script];
    if (length > longestRule) throw new NodeProblem('rules-too-long', { script, length, limit: longestRule });
  }
}

/** The newest version when none is named; throws `rules-unknown`. */
async function showVersion({ context }: RunningNode, id: string, version?: number): Promise<RuleVersionInfo> {
  return context.store.transaction(async (transaction) => {
    const row = await shownRow(transaction, id);
    return ruleVersionInfo(await ruleVersionOf(transaction, row, version ?? row.rulesVersion));
  });
}
