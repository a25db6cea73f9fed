import { type InvitationPreview } from '../../server/node/api/contract';
import { l10n, timeInWords } from '../words';

/**
 * Everything that an invitation says, for somebody who has to decide, as the body of a page. What others wrote is text in it and
 * nothing else: no markup, no links.
 *
 * @param platformName what people call a platform
 */
export function offerPage(offer: InvitationPreview, platformName: (id: string) => string): string {
  const { sends, reads, problem } = offer;
  return [
    `<h1>${escaped(l10n.t('What accepting this invitation would do'))}</h1>`,
    paragraph(l10n.t('Your sync node pairs with the node below. Nothing has happened yet.')),
    `<dl>${factsOf(offer, platformName).map(factRow).join('')}</dl>`,
    problem ? `<p><strong>${escaped(problem.title)}.</strong> ${escaped(problem.detail)}</p>` : '',
    `<h2>${escaped(l10n.t('What the other side sends'))}</h2>`,
    fieldList(sends),
    `<h2>${escaped(l10n.t('What the other side reads'))}</h2>`,
    fieldList(reads),
    paragraph(l10n.t('Compare the fingerprint with the sender over another channel before you accept.')),
  ].join('\n');
}

interface Fact {
  readonly label: string;
  /** Nothing where there is nothing to say. */
  readonly value: string | null;
  /** Written to be compared letter by letter. */
  readonly isCode?: boolean;
}

function factsOf(offer: InvitationPreview, platformName: (id: string) => string): Fact[] {
  const { kind, expiresAt, strict, issuer, own, name, description } = offer;
  const tracker = [issuer.platform && platformName(issuer.platform), issuer.trackerUrl].filter(Boolean).join(', ');
  return [
    { label: l10n.t('Invitation of'), value: issuer.shortName },
    { label: l10n.t('Node'), value: issuer.url, isCode: true },
    { label: l10n.t('Fingerprint'), value: issuer.fingerprint, isCode: true },
    { label: l10n.t('Tracker'), value: tracker },
    { label: l10n.t('Connection'), value: name },
    { label: l10n.t('Description'), value: description },
    { label: l10n.t('Your side is called'), value: own },
    {
      label: l10n.t('Type'),
      value: kind === 'public' ? l10n.t('public, both sides call each other') : l10n.t('private, only your side calls'),
    },
    { label: l10n.t('Valid until'), value: timeInWords(expiresAt) },
    {
      label: l10n.t('Six digits'),
      value: strict ? l10n.t('both sides compare them before the connection is active') : null,
    },
  ];
}

function factRow({ label, value, isCode = false }: Fact): string {
  const text = escaped(value ?? '');
  return text === '' ? '' : `<dt>${escaped(label)}</dt><dd>${isCode ? `<code>${text}</code>` : text}</dd>`;
}

function fieldList(paths: readonly string[] | null): string {
  if (paths === null) return paragraph(l10n.t('The other side has not said it.'));
  if (paths.length === 0) return paragraph(l10n.t('Nothing.'));
  return `<ul>${paths.map((path) => `<li><code>${escaped(path)}</code></li>`).join('')}</ul>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

/** In one line, whatever it was before. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
