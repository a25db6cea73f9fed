import { version } from '../../package.json';

/** The version of this program, as package.json had it when it was built. */
export function programVersion(): string {
  return version;
}
