import { isUtf8 } from 'node:buffer';
import { type Diagnostic } from '../rules/diagnostic';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Why the bytes are no text that can be checked. */
  readonly problem?: Diagnostic;
}

const replacement = '\ufffd';

/** Reads bytes as UTF-8. A byte order mark at the start is no part of the text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: '', problem: refusal(0, 'This file is UTF-16, so it was not checked. Save it as UTF-8.') };
  }
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return { text };
  const { offset, byte } = firstBadByte(bytes, text);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const message = `This file is not UTF-8: it has the byte ${hex} here, so it was not checked. Save it as UTF-8.`;
  return { text, problem: refusal(offset, message) };
}

function refusal(offset: number, message: string): Diagnostic {
  return { code: 'file/encoding', severity: 'error', message, start: offset, end: offset };
}

/** Up to the first bad byte, text and bytes agree; a replacement character may also stand in the file as such. */
function firstBadByte(bytes: Uint8Array, text: string): { offset: number; byte: number } {
  let byteOffset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  for (;;) {
    const offset = text.indexOf(replacement, from);
    byteOffset += Buffer.byteLength(text.slice(from, offset));
    const genuine = Buffer.from(bytes.subarray(byteOffset, byteOffset + 3)).toString('hex') === 'efbfbd';
    if (!genuine || offset < 0) return { offset: Math.max(offset, 0), byte: bytes[byteOffset] ?? 0 };
    byteOffset += 3;
    from = offset + 1;
  }
}
