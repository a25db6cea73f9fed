import { checks } from '../../server/rules/checks/all';
import { areas, changeableCodes } from '../../server/rules/codes';
import { severityWords } from '../../server/rules/severitySettings';

/** The setting `syncRules.checks` as the manifest has it, and the texts that it takes from package.nls.json. */
export interface ChecksSetting {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[]; readonly description: string }>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** What the manifest has to say of every code and area that the setting can name, in order. */
export function checksSetting(): ChecksSetting {
  const all = changeableCodes.map((code) => ({ code, key: keyOf(code), text: textOf(code) }));
  return {
    properties: Object.fromEntries(
      all.map(({ code, key }) => [code, { enum: severityWords, description: `%${key}%` }]),
    ),
    texts: Object.fromEntries(all.map(({ key, text }) => [key, text])),
  };
}

/** `settings.checks.flow.unusedVariable`. */
function keyOf(code: string): string {
  const name = code.replace('/', '.').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `settings.checks.${name}`;
}

const ofOthers: Readonly<Record<string, string>> = {
  'contract/unsent': 'Something is read that the other side does not send',
  'contract/unread': 'Something is sent that the other side does not read',
  'rule/directive': 'A comment names a kind or platform that does not exist',
  'rule/suppression': 'A comment ignores what does not exist or is not there',
};

function textOf(code: string): string {
  const area = areas.find(({ name }) => name === code);
  if (area) return `All of this: ${area.doc.charAt(0).toLowerCase()}${area.doc.slice(1)}`;
  const title = checks.find((check) => check.code === code)?.title ?? ofOthers[code];
  if (title === undefined) throw new Error(`Nobody says what ${code} is`);
  return `${title}.`;
}
