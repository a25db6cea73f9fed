import { type Connection } from 'vscode-languageserver';
import { type InlayHintSettings } from '../features/inlayHints';
import { type ReadSeverities, readSeverities } from '../rules/severitySettings';

/** The settings the server asks for, as the manifest declares them under `syncRules`. */
export interface Settings {
  readonly files: { readonly associations: Readonly<Record<string, string>> };
  /** How problems are weighed, by code or by area. */
  readonly checks: ReadSeverities;
  readonly inlayHints: InlayHintSettings;
  /** Whether a rule shows its connection above its first line. */
  readonly codeLens: boolean;
}

export const defaultSettings: Settings = {
  files: { associations: {} },
  checks: { severities: {}, problems: [] },
  inlayHints: { variableTypes: false, parameterNames: false, closureParameters: false },
  codeLens: true,
};

/** Settings by resource, asked for once and kept until the client says that something changed. */
export class ScopedSettings {
  readonly #byResource = new Map<string, Promise<Settings>>();
  /** Whether the client answers `workspace/configuration`; set after initialization. */
  supported = false;

  constructor(private readonly connection: Connection) {}

  of(uri: string): Promise<Settings> {
    if (!this.supported) return Promise.resolve(defaultSettings);
    let settings = this.#byResource.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#byResource.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byResource.delete(uri);
  }

  forgetAll(): void {
    this.#byResource.clear();
  }

  async #ask(scopeUri: string): Promise<Settings> {
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration({ scopeUri, section: 'syncRules' });
      const settings = readSettings(answer);
      for (const problem of settings.checks.problems) this.connection.console.warn(`syncRules.checks: ${problem}`);
      return settings;
    } catch (error) {
      this.connection.console.warn(`settings of ${scopeUri}: ${String(error)}`);
      this.forget(scopeUri);
      return defaultSettings;
    }
  }
}

/** Settings are typed by people: what has another shape than the manifest's counts as not set. */
export function readSettings(answer: unknown): Settings {
  const associations = property(property(answer, 'files'), 'associations');
  const hints = property(answer, 'inlayHints');
  const { inlayHints, codeLens } = defaultSettings;
  return {
    files: { associations: textsOf(associations) },
    checks: readSeverities(property(answer, 'checks')),
    inlayHints: {
      variableTypes: flagOf(property(hints, 'variableTypes'), inlayHints.variableTypes),
      parameterNames: flagOf(property(hints, 'parameterNames'), inlayHints.parameterNames),
      closureParameters: flagOf(property(hints, 'closureParameters'), inlayHints.closureParameters),
    },
    codeLens: flagOf(property(property(answer, 'codeLens'), 'enabled'), codeLens),
  };
}

function flagOf(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
