import { type KnownNode } from './node/nodes';
import { l10n } from './words';

export interface ReportFacts {
  readonly versions: Readonly<Record<string, string>>;
  /** Where the extension runs, in a few words. */
  readonly host: string;
  readonly languageServer: string;
  readonly nodes: readonly KnownNode[];
  /** Names of settings that were changed. */
  readonly settings: readonly string[];
}

/** Markdown with versions and states: no tokens, no URLs, no names of connections, files or people. */
export function problemReport({ versions, host, languageServer, nodes, settings }: ReportFacts): string {
  const rows = [
    ...Object.entries(versions).map(([name, version]) => `${name}: ${version}`),
    l10n.t('Runs in: {0}', host),
    l10n.t('Language server: {0}', languageServer),
    ...(nodes.length > 0 ? nodes.map(nodeInWords) : [l10n.t('No sync node')]),
    l10n.t('Changed settings: {0}', settings.join(', ') || l10n.t('none')),
  ];
  return [
    `# ${l10n.t('A problem with Sync Rules')}`,
    `## ${l10n.t('What happened')}`,
    l10n.t('Say what you did, what you expected, and what happened instead.'),
    `## ${l10n.t('Versions and states')}`,
    rows.map((row) => `- ${row}`).join('\n'),
    l10n.t(
      'The log (Sync Rules: Show Log) often says more. Read it before you send it: it may name connections and hosts.',
    ),
    '',
  ].join('\n\n');
}

function nodeInWords({ place, status, isShared, session, trouble, connections, url = '' }: KnownNode): string {
  const counts = new Map<string, number>();
  for (const connection of connections ?? []) counts.set(connection.status, (counts.get(connection.status) ?? 0) + 1);
  const parts = [
    isShared ? `${place}, shared` : place,
    session?.info && `${session.info.version}, ${session.info.storage}`,
    status,
    trouble?.message.replaceAll(url === '' ? '\0' : url, '…'),
    ...[...counts].map(([state, count]) => `${count} ${state}`),
  ];
  return l10n.t('Sync node: {0}', parts.filter(Boolean).join(', '));
}
