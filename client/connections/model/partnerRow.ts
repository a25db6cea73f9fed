import { type ConnectionInfo } from '../../../server/node/api/contract';
import { l10n } from '../../words';
import { hasPartnerUrl } from './connection';
import { fieldsInWords } from './countInWords';
import { factRow, type Row, type RowWords } from './row';

/** The text of the partner's contract; null when it did not say anything. */
export type LoadContract = (id: string) => Promise<string | null>;

/** The other side: who it is, and what it sends and reads. */
export function partnerRow(parent: string, info: ConnectionInfo, words: RowWords, load: LoadContract): Row {
  const { shortName, platform } = info.partner;
  const id = `${parent}/partner`;
  const name = platform === null ? shortName : `${shortName} (${words.platform(platform)})`;
  return {
    kind: 'partner',
    id,
    label: l10n.t('Partner'),
    description: name,
    icon: 'organization',
    accessibleLabel: l10n.t('Partner {0}', name),
    context: hasPartnerUrl(info) ? ['partner', 'called'] : ['partner'],
    connection: { info },
    children: async () => [
      ...factsOf(id, info),
      ...(info.partner.uuid === null ? [] : await contractRows(id, info, load)),
    ],
  };
}

function factsOf(parent: string, { partner }: ConnectionInfo): Row[] {
  const facts: [key: string, label: string, value: string | null, icon: string][] = [
    ['url', l10n.t('URL'), partner.url ?? l10n.t('calls this side'), 'link'],
    ['fingerprint', l10n.t('Fingerprint'), partner.fingerprint ?? l10n.t('not known yet'), 'key'],
    ['tracker', l10n.t('Tracker'), partner.trackerUrl, 'globe'],
    ['version', l10n.t('Version'), partner.version, 'versions'],
  ];
  return facts.flatMap(([key, label, value, icon]) =>
    value === null ? [] : [factRow(`${parent}/${key}`, label, value, icon)],
  );
}

async function contractRows(parent: string, info: ConnectionInfo, load: LoadContract): Promise<Row[]> {
  const contract = readContract(await load(info.id));
  return (['sends', 'reads'] as const).map((part) => {
    const paths = contract[part];
    const label = part === 'sends' ? l10n.t('Sends') : l10n.t('Reads');
    const id = `${parent}/${part}`;
    const icon = part === 'sends' ? 'arrow-left' : 'arrow-right';
    if (!paths) return factRow(id, label, l10n.t('not known'), icon);
    const row = factRow(id, label, fieldsInWords(paths.length), icon);
    const children = paths.map((path) => ({
      ...factRow(`${id}/${path}`, path, '', 'symbol-field'),
      accessibleLabel: path,
    }));
    return paths.length === 0 ? row : { ...row, children: () => children };
  });
}

/** Paths of the replica; a part that the file does not have, or has in a shape of later versions, is not known. */
function readContract(text: string | null): { readonly sends?: readonly string[]; readonly reads?: readonly string[] } {
  try {
    const { sends, reads } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return { ...pathsOf('sends', sends), ...pathsOf('reads', reads) };
  } catch {
    return {};
  }
}

function pathsOf(part: string, uses: unknown): Record<string, string[]> {
  if (!Array.isArray(uses)) return {};
  const paths = uses.map((use) => (use as { path?: unknown } | null)?.path).filter((path) => typeof path === 'string');
  return { [part]: [...new Set(paths)] };
}
