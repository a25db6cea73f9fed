import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A certificate with its key, both in PEM form. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateOptions {
  /** Names and IPv4 addresses that it is for. */
  readonly names?: readonly string[];
  /** Who signs it; itself where it is left out. */
  readonly issuer?: TestCertificate;
  readonly isAuthority?: boolean;
  readonly notAfter?: Date;
  readonly subject?: string;
}

/** Makes a certificate (RFC 5280) on the curve P-256, so that no test needs a program or a file for one. */
export function makeCertificate(options: CertificateOptions = {}): TestCertificate {
  const { names = ['localhost', '127.0.0.1'], issuer, isAuthority = false, subject = 'sync-rules-test' } = options;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const notAfter = options.notAfter ?? new Date(Date.now() + 86_400_000);
  const issuerName = issuer ? /CN=(.*)/.exec(new X509Certificate(issuer.cert).subject)?.[1] : subject;
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name(issuerName ?? ''),
    sequence(time(new Date(notAfter.getTime() - 10 * 86_400_000)), time(notAfter)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(constraints(isAuthority), subjectNames(names))),
  );
  const signer: KeyObject = issuer ? createPrivateKey(issuer.key) : privateKey;
  const signature = sign('sha256', body, signer);
  const whole = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { cert: pem(whole), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));

function name(common: string): Buffer {
  return sequence(tagged(0x31, sequence(objectId('550403'), tagged(0x0c, Buffer.from(common)))));
}

function time(date: Date): Buffer {
  return tagged(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
}

function constraints(isAuthority: boolean): Buffer {
  const value = isAuthority ? sequence(tagged(0x01, Buffer.from([255]))) : sequence();
  return sequence(objectId('551d13'), tagged(0x04, value));
}

function subjectNames(names: readonly string[]): Buffer {
  const encoded = names.map((one) =>
    /^[\d.]+$/.test(one) ? tagged(0x87, Buffer.from(one.split('.').map(Number))) : tagged(0x82, Buffer.from(one)),
  );
  return sequence(objectId('551d11'), tagged(0x04, sequence(...encoded)));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
