import { type NumberLiteral } from '../ast';
import { Kind } from '../scan/tokens';
import { type Parser } from './parser';

/** The number at hand; one that does not fit the type its suffix asks for is reported. */
export function parseNumber(p: Parser): NumberLiteral {
  const { start, end } = p;
  const text = p.textAt(p.index);
  const negative = p.kindAt(p.index - 1) === Kind.Subtract;
  p.next();
  if (needsLook(text)) {
    const fault = rangeFault(text, negative);
    if (fault !== undefined) p.remark('syntax/number', start, end, fault);
  }
  return { kind: 'NumberLiteral', start, end, text };
}

/** Only numbers with a letter can be out of range. */
function needsLook(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last > 57 || text.includes('p') || text.includes('P');
}

function rangeFault(text: string, negative: boolean): string | undefined {
  const plain = text.replaceAll('_', '');
  if (/^0[xX]/.test(plain)) {
    return /[pP.]/.test(plain) ? 'Groovy cannot read hexadecimal numbers with a fraction or an exponent.' : undefined;
  }
  if (/^0[bB]/.test(plain)) return undefined;
  const digits = plain.slice(0, -1);
  switch (plain.at(-1)) {
    case 'i':
    case 'I':
      return exceeds(digits, negative ? 2147483648n : 2147483647n)
        ? "This number is too large for a whole number with 'i'. Remove the letter."
        : undefined;
    case 'l':
    case 'L':
      return exceeds(digits, negative ? 9223372036854775808n : 9223372036854775807n)
        ? "This number is too large for a whole number with 'L'. Write 'G' instead."
        : undefined;
    case 'f':
    case 'F':
      return Number.isFinite(Math.fround(Number(digits)))
        ? undefined
        : "This number is too large for 'f'. Remove the letter.";
    case 'd':
    case 'D':
      return Number.isFinite(Number(digits)) ? undefined : "This number is too large for 'd'. Remove the letter.";
    default:
      return undefined;
  }
}

/** Octal numbers are never too large: Groovy cuts them to the size that is asked for. */
function exceeds(digits: string, limit: bigint): boolean {
  return /^(0|[1-9]\d*)$/.test(digits) && BigInt(digits) > limit;
}
