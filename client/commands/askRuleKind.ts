import { catalogueRequest, type CatalogueEntry, type CatalogueResult } from '../../server/lsp/protocol';
import { type LanguageServer } from '../languageServer';
import { type Talk } from '../talk/talk';
import { valueOf } from '../wizard/ask';
import { l10n } from '../words';
import { tellServerIsDown } from './serverDown';

/** Ids of the catalogue. */
export interface RuleKind {
  readonly kind: string;
  readonly platform: string;
}

/** What a rule shall be. `undefined`: nobody said it, or the language server does not run, which was told. */
export async function askRuleKind({ ask }: Talk, server: LanguageServer, title: string): Promise<RuleKind | undefined> {
  const catalogue = await server.request<CatalogueResult>(catalogueRequest);
  if (!catalogue) {
    await tellServerIsDown();
    return undefined;
  }
  const pick = async (step: number, placeholder: string, entries: readonly CatalogueEntry[]) => {
    const choices = entries.map(({ id, label, detail }) => ({
      id,
      label,
      description: id,
      ...(detail !== undefined && { detail }),
    }));
    return valueOf(await ask.choice({ placeholder, choices }, { title, step, totalSteps: 2, canGoBack: false }));
  };
  const kind = await pick(1, l10n.t('What does the rule do?'), catalogue.kinds);
  if (kind === undefined) return undefined;
  const platform = await pick(2, l10n.t('Which tracker does this side run?'), catalogue.platforms);
  return platform === undefined ? undefined : { kind, platform };
}
