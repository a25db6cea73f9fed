/** Every identifier that the manifest and the code share, spelled once; test/manifest.test.ts holds them together. */
export const languages = { rule: 'sync-rule', groovy: 'groovy' } as const;

export const views = { connections: 'syncRules.connections' } as const;

export const commands = {
  acceptInvitation: 'syncRules.acceptInvitation',
  acknowledgeWarning: 'syncRules.acknowledgeWarning',
  activateConnection: 'syncRules.activateConnection',
  arrangeConnections: 'syncRules.arrangeConnections',
  chooseTemplate: 'syncRules.chooseTemplate',
  compareDigits: 'syncRules.compareDigits',
  compareWithPublished: 'syncRules.compareWithPublished',
  connectToNode: 'syncRules.connectToNode',
  copyInvitation: 'syncRules.copyInvitation',
  copyNodeUrl: 'syncRules.copyNodeUrl',
  /** By the key and the menu of the view: beside a command in the palette its key would stand, too. */
  copySelectedInvitation: 'syncRules.copySelectedInvitation',
  deactivateConnection: 'syncRules.deactivateConnection',
  declineInvitation: 'syncRules.declineInvitation',
  editDescription: 'syncRules.editDescription',
  editPartnerUrl: 'syncRules.editPartnerUrl',
  filterConnections: 'syncRules.filterConnections',
  generateInvitation: 'syncRules.generateInvitation',
  initiateConnection: 'syncRules.initiateConnection',
  keepEditing: 'syncRules.keepEditing',
  newRule: 'syncRules.newRule',
  openCounterpart: 'syncRules.openCounterpart',
  openIncomingRule: 'syncRules.openIncomingRule',
  openNodeTerminal: 'syncRules.openNodeTerminal',
  openOutgoingRule: 'syncRules.openOutgoingRule',
  publishOnTop: 'syncRules.publishOnTop',
  publishRules: 'syncRules.publishRules',
  pullRules: 'syncRules.pullRules',
  refreshConnection: 'syncRules.refreshConnection',
  refreshConnections: 'syncRules.refreshConnections',
  removeConnection: 'syncRules.removeConnection',
  replaceMine: 'syncRules.replaceMine',
  reportProblem: 'syncRules.reportProblem',
  restartNode: 'syncRules.restartNode',
  restartServer: 'syncRules.restartServer',
  rollBackRules: 'syncRules.rollBackRules',
  setRuleKind: 'syncRules.setRuleKind',
  /** Run by the language server's code lenses. */
  showFile: 'syncRules.showFile',
  showLog: 'syncRules.showLog',
  showRuleActions: 'syncRules.showRuleActions',
  startNode: 'syncRules.startNode',
  stopNode: 'syncRules.stopNode',
  withdrawInvitation: 'syncRules.withdrawInvitation',
} as const;

export const contextKeys = {
  /** URIs of drafts in a comparison that asks whether they shall be published all the same. */
  askedToPublish: 'syncRules.askedToPublish',
  /** The same, whether they shall be replaced. */
  askedToReplace: 'syncRules.askedToReplace',
  /** One of ConnectionsState. */
  connections: 'syncRules.connections',
  /** One of NodeConnections: what the nodes have, whatever lies in the workspace. */
  nodeConnections: 'syncRules.nodeConnections',
  /** True where no Node is: the browser's extension host. */
  inBrowserHost: 'syncRules.inBrowserHost',
  /** A NodeStatus, or `none` where no node can be. */
  node: 'syncRules.node',
} as const;

/** The words that `viewItem` can hold in the Connections view; menus ask for one by `viewItem =~ /\bword\b/`. */
export const treeItems = [
  // What it is.
  ...(['node', 'group', 'connection', 'rule', 'partner', 'invitation', 'history', 'fact'] as const),
  // A node.
  ...(['embedded', 'elsewhere', 'stopped', 'starting', 'running', 'failed'] as const),
  // A connection: where it is known, what type it is, who invited, how far it is. `failed` stands above.
  ...(['folder', 'known', 'public', 'private', 'local', 'issuer', 'acceptor'] as const),
  ...(['pending', 'active', 'deactivated', 'ended'] as const),
  // Whether it has a warning or digits to compare, whether this side paused it, and whether its partner is called at a URL.
  ...(['alarm', 'digits', 'paused', 'called'] as const),
  ...(['draft', 'invited', 'claimed', 'expired', 'revoked', 'declined', 'closed'] as const),
  // A rule, and an invitation; `closed` stands above.
  ...(['outgoing', 'incoming', 'file', 'published', 'open'] as const),
] as const;
export type TreeItemWord = (typeof treeItems)[number];

export const settings = { nodeUrl: 'syncRules.node.url' } as const;
