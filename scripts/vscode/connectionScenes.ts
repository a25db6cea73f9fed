// The pictures that show connections of real nodes.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type NodePair } from './nodePair';
import { activeTab, notification, palette, reply, showView, sideBarRow } from './page';
import { emptyWorkspace, sampleSource } from './sample';
import { type Scene, type Stage } from './scenes';

const support = ['--template', 'basic-fields', '--description', 'Support tickets that Globex has to solve'];

/** Acme's node and workspace: one connection Active, one Pending, the rules of the first as files. */
async function setUp({ page, folder, startNodes }: Stage): Promise<NodePair> {
  const nodes = await startNodes();
  const { acme, globex } = nodes;
  const initiate = ['connections', 'initiate', '--yes', '--code-only', '--set', 'project=SUP'];
  const other = ['--partner-platform', 'servicenow', ...support];
  const code = await acme.run(...initiate, '--type', 'public', '--url', globex.url, '--partner', 'globex', ...other);
  const invitation = join(folder, 'invitation');
  writeFileSync(invitation, code);
  await globex.run('accept', invitation, '--yes', '--template', 'basic-fields', '--set', 'table=incident');
  await acme.run(...initiate, '--type', 'private', '--partner', 'initech', '--template', 'comments-only');
  const files = join(folder, 'connections/acme_to_globex');
  mkdirSync(files, { recursive: true });
  copyFileSync(join(sampleSource, 'connections/acme_to_globex/connection.json'), join(files, 'connection.json'));
  await acme.run('connections', 'rules', 'get', 'acme_to_globex', files);
  await connect(page, nodes);
  return nodes;
}

async function connect(page: Page, { acme }: NodePair): Promise<void> {
  await showView(page, 'Sync Rules');
  await palette(page, 'Sync Rules: Connect to a Node...');
  await reply(page, 'Which sync node shall be worked with?', 'A sync node on a server');
  await reply(page, 'URL of the sync node', acme.url);
  await reply(page, 'Token for', acme.token);
  await sideBarRow(page, 'acme_to_globex').filter({ hasText: 'Active' }).waitFor();
  await sideBarRow(page, 'acme_to_initech').filter({ hasText: 'Pending' }).waitFor();
  await notification(page, 'Sync Rules works with the sync node').waitFor();
  await palette(page, 'Notifications: Clear All Notifications');
}

/** Opens the outgoing rule that is a file, whose connection is the first of the view. */
async function openOutgoing(page: Page): Promise<void> {
  await sideBarRow(page, 'Outgoing rule').click();
  await activeTab(page, 'outgoing.groovy').waitFor();
}

async function showConnections(stage: Stage): Promise<void> {
  await setUp(stage);
  await openOutgoing(stage.page);
}

async function showSummary(stage: Stage): Promise<void> {
  const { page } = stage;
  await showConnections(stage);
  await palette(page, 'Sync Rules: Initiate Connection...');
  await reply(page, 'How can the other side be reached?', 'Private');
  await reply(page, 'Short name of the other side', 'hooli');
  await reply(page, 'Which tracker does the other side run?', 'GitHub');
  await reply(page, 'Name of the connection');
  await reply(page, 'What shall be synchronised at first?', 'Comments only');
  await reply(page, 'Project key', 'SUP');
  await reply(page, 'Default issue type');
  await page.locator('.quick-input-widget:visible').getByText('Create connection').waitFor();
}

/** Somebody publishes from elsewhere what this side has changed as well. */
async function showConflict(stage: Stage): Promise<void> {
  const { page, folder } = stage;
  const { acme } = await setUp(stage);
  const rule = join(folder, 'connections/acme_to_globex/outgoing.groovy');
  const change = (from: RegExp, to: string): void => writeFileSync(rule, readFileSync(rule, 'utf8').replace(from, to));
  change(/$/, 'replica.labels = issue.labels\n');
  await publish(page);
  await reply(page, 'What has changed?', 'Send the labels');
  const published = page.locator('.part.statusbar').getByText('Version 2 of the rules');
  await published.waitFor();
  const { folder: theirs, remove } = emptyWorkspace();
  await acme.run('connections', 'rules', 'get', 'acme_to_globex', theirs);
  const draft = readFileSync(rule, 'utf8');
  writeFileSync(join(theirs, 'outgoing.groovy'), `${draft}replica.resolution = issue.resolution\n`);
  await acme.run('connections', 'rules', 'publish', 'acme_to_globex', theirs, '--note', 'Send the resolution');
  remove();
  change(/$/, 'replica.priority = issue.priority\n');
  await publish(page);
  await notification(page, 'Take over into your draft').waitFor();
  await published.waitFor({ state: 'hidden' });
}

async function publish(page: Page): Promise<void> {
  await openOutgoing(page);
  await palette(page, 'Sync Rules: Publish Rules...');
}

export const connectionScenes: readonly Scene[] = [
  { name: 'connections', place: 'screenshots', isEmpty: true, play: showConnections },
  { name: 'initiate', place: 'states', isEmpty: true, play: showSummary },
  { name: 'conflict', place: 'screenshots', isEmpty: true, play: showConflict },
  { name: 'initiate', place: 'walkthrough', isEmpty: true, play: showSummary },
  { name: 'active', place: 'walkthrough', isEmpty: true, play: showConnections },
];
