// User settings for a VS Code that is looked at by tests, pictures and `npm start`.

export type Settings = Readonly<Record<string, unknown>>;

/** No welcome page, no AI, no prompts, no updates, no requests to the outside. */
const calmSettings: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'chat.titleBar.signIn.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
};

/** The calm ones for people: what is in the folder is told at first, and the ports of what runs here are no news. */
export const startSettings: Settings = {
  ...calmSettings,
  'workbench.startupEditor': 'readme',
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
};

/** The calm ones, and nothing on the page moves or depends on the machine. */
export const stillSettings: Settings = {
  ...calmSettings,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'terminal.integrated.gpuAcceleration': 'off',
  'files.autoSave': 'off',
  'task.allowAutomaticTasks': 'off',
};

/** The still ones, where workspaces are not trusted before somebody says so; nothing asks for that by itself. */
export const restrictedSettings: Settings = {
  ...stillSettings,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.emptyWindow': false,
};
