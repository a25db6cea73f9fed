import { compareContracts } from '../../rules/contract/compare';
import { type Contract, type PathUse } from '../../rules/contract/contract';
import { readContract } from '../../rules/contract/contractFile';
import { formatPath } from '../../rules/contract/path';
import { generateRules } from '../../rules/templates/generate';
import { type Template, templateOfOtherSide, templatesFor } from '../../rules/templates/template';
import { contractOfRules } from '../rules/contractOfRules';

/**
 * The template for a platform whose rules agree best with what another side sends and reads: the counterpart of the one that
 * the other side's rules were made from, if they still are as they were made; else the one with the fewest things sent for
 * nothing or read in vain, of several the one that does the most. None when the platform has no templates.
 */
export function offeredTemplate(
  partner: Contract,
  platform: string,
  partnerPlatform: string | undefined,
): Template | undefined {
  const all = templatesFor(platform);
  if (all.length === 0) return undefined;
  return counterpart(partner, platform, partnerPlatform) ?? bestOf(all, partner, platform, partnerPlatform);
}

function counterpart(partner: Contract, platform: string, partnerPlatform: string | undefined): Template | undefined {
  if (partnerPlatform === undefined) return undefined;
  const wanted = pathsOf(partner);
  const made = templatesFor(partnerPlatform).find((template) =>
    [platform, undefined].some((other) => pathsOf(contractOfTemplate(template, partnerPlatform, other)) === wanted),
  );
  return made && templateOfOtherSide(made);
}

function bestOf(
  all: readonly Template[],
  partner: Contract,
  platform: string,
  partnerPlatform: string | undefined,
): Template | undefined {
  const rated = all.map((template) => {
    const own = contractOfTemplate(template, platform, partnerPlatform);
    const size = (own.sends?.length ?? 0) + (own.reads?.length ?? 0);
    return { template, misses: compareContracts(own, partner).length + compareContracts(partner, own).length, size };
  });
  return rated.sort((a, b) => a.misses - b.misses || b.size - a.size)[0]?.template;
}

function contractOfTemplate(template: Template, platform: string, other: string | undefined): Contract {
  const sides = { local: 'a', destination: 'b', ...(other !== undefined && { destinationPlatform: other }) };
  return readContract(contractOfRules('a', generateRules(template, platform, {}, sides))).contract ?? {};
}

function pathsOf({ sends, reads }: Contract): string {
  const paths = (uses: readonly PathUse[] | undefined) => (uses ?? []).map(({ path }) => formatPath(path));
  return JSON.stringify([paths(sends), paths(reads)]);
}
