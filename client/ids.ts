/** Every identifier that the manifest and the code share, spelled once; test/manifest.test.ts holds them together. */
export const languages = { rule: 'sync-rule', groovy: 'groovy' } as const;

export const views = { connections: 'syncRules.connections' } as const;

export const commands = {
  connectToNode: 'syncRules.connectToNode',
  newRule: 'syncRules.newRule',
  refreshConnections: 'syncRules.refreshConnections',
  reportProblem: 'syncRules.reportProblem',
  restartNode: 'syncRules.restartNode',
  restartServer: 'syncRules.restartServer',
  /** Run by the language server's code lenses. */
  showFile: 'syncRules.showFile',
  showLog: 'syncRules.showLog',
  startNode: 'syncRules.startNode',
  stopNode: 'syncRules.stopNode',
} as const;

export const contextKeys = {
  /** One of ConnectionsState. */
  connections: 'syncRules.connections',
  /** True where no Node is: the browser's extension host. */
  inBrowserHost: 'syncRules.inBrowserHost',
  /** A NodeStatus, or `none` where no node can be. */
  node: 'syncRules.node',
} as const;

/** `viewItem` values of the Connections view. */
export const treeItems = { connection: 'connection', rule: 'rule' } as const;

export const settings = { nodeUrl: 'syncRules.node.url' } as const;
