/** A kind of secret that can be told by its look alone. */
export interface SecretForm {
  /** What it is, to follow `This looks like`. */
  readonly title: string;
  readonly pattern: RegExp;
  /** What has to stand on the same line, where the look alone could be anything. */
  readonly near?: RegExp;
}

/** The commoner ones first. Each pattern begins with something fixed, so that a long text is searched in one go. */
export const secretForms: readonly SecretForm[] = [
  {
    title: 'an access token of GitHub',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
  },
  { title: 'an API token of Atlassian', pattern: /\bAT(?:ATT|CTT|BBT?)3?x?[A-Za-z0-9_-]{20,}=?[A-Za-z0-9]*/g },
  { title: 'a token of Slack', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  {
    title: 'a webhook of Slack, whose address alone lets anybody post',
    pattern: /\bhttps:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/g,
  },
  { title: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { title: 'an API key of Google', pattern: /\bAIza[0-9A-Za-z_-]{35}/g },
  { title: 'an access token of GitLab', pattern: /\bglpat-[0-9A-Za-z_-]{20,}/g },
  { title: 'a secret key of Stripe', pattern: /\b[rs]k_live_[0-9A-Za-z]{16,}/g },
  { title: 'an API key of SendGrid', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { title: 'an access token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  {
    title: 'a personal access token of Azure DevOps',
    pattern: /\b(?:[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[a-z2-7]{52})\b/g,
    near: /pat\b|token|authorization|basic|password|azdo|azure/i,
  },
  {
    title: 'a signed token (JWT)',
    pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  { title: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ ){0,2}PRIVATE KEY-----/g },
];

/** Text that stands for a secret without being one: `<token>`, `xxxx`, `changeme`, `your-token`, `***`, `${token}`. */
export function isPlaceholder(text: string): boolean {
  return (
    /^[<[{(%].*[>\]})%]$/.test(text) ||
    /(.)\1{3}/.test(text) ||
    /\*{2}|\.{3}|…|\$\{?[a-z]/i.test(text) ||
    /your|my-|change|example|sample|dummy|placeholder|redacted|hidden|removed|insert|replace|fake|secret|passw|token|test|demo|here\b/i.test(
      text,
    ) ||
    /^(none|null|undefined|empty|admin|user|username|pass|pwd|1234567?8?9?0?|abc123|foo|bar)$/i.test(text)
  );
}

/** Whether a text can hardly be a word, a name of a field or anything else that people choose to be read. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || /\s/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (/^[a-z]+([_.:/-][a-z]+)*[_.:/-]?\d{0,8}$/i.test(text) || /^(https?|file|jdbc|class):/i.test(text)) return false;
  return entropyOf(text) >= 3.2;
}

/** Whether a text is what people choose as a password: no word alone, no name of a field. */
export function looksChosen(text: string): boolean {
  if (text.length < 6 || text.length > 128 || /\s/.test(text)) return false;
  if (!/\d|[^\w.:/-]/.test(text) || !/[A-Za-z]/.test(text)) return false;
  return !/^(customfield|cf|field|u|sys)_/i.test(text) && !/^[a-z]+:\/\//i.test(text) && !/^[#.]|^\d+$/.test(text);
}

/** Bits for each character, by how often each occurs. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads base64 of plain ASCII; nothing where it is something else. */
export function decodeBase64(text: string): string | undefined {
  let bits = 0;
  let held = 0;
  let decoded = '';
  for (const c of text.replace(/=+$/, '')) {
    const digit = digits.indexOf(c);
    if (digit < 0) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const code = (bits >> held) & 0xff;
    if (code < 32 || code > 126) return undefined;
    decoded += String.fromCharCode(code);
  }
  return decoded;
}
