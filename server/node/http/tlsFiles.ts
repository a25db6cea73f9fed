import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import { type Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import { errorFacts, type Log } from '../log/log';
import { type HttpSettings } from './settings';

type TlsFiles = NonNullable<HttpSettings['tls']>;

/** Looked at so often for a change, in milliseconds: replacing a file, as renewals do, is not seen by watching it. */
const lookEvery = 5000;

/** The texts of certificate and key, if they fit together; rejects with the error of Node otherwise. */
export async function readTlsFiles({ certFile, keyFile }: TlsFiles): Promise<{ cert: string; key: string }> {
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  createSecureContext({ cert, key });
  return { cert, key };
}

/**
 * Gives new connections the certificate that the files hold by then, when they change. One that is not right is logged, and the
 * one before stays. Gives what ends it.
 */
export function followTlsFiles(server: Server, files: TlsFiles, log: Log, interval = lookEvery): () => void {
  const reload = () => {
    readTlsFiles(files).then(
      (texts) => {
        server.setSecureContext({ ...texts, minVersion: 'TLSv1.2' });
        log.write('certificate-read', { file: files.certFile });
      },
      (error: unknown) => log.write('certificate-wrong', { file: files.certFile, ...errorFacts(error) }),
    );
  };
  for (const file of [files.certFile, files.keyFile]) watchFile(file, { interval, persistent: false }, reload);
  return () => {
    for (const file of [files.certFile, files.keyFile]) unwatchFile(file, reload);
  };
}
