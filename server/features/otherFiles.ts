import { type Place } from '../rules/contract/contract';
import { type LineIndex } from '../text/lines';
import { type Range } from '../text/range';

/** What can be looked up in other files of the workspace. */
export interface OtherFiles {
  /** Where the class of that name is declared, when a file of the workspace brings it. */
  classPlace(name: string): { readonly uri: string; readonly lines: LineIndex; readonly range: Range } | undefined;
  /** A file that the other side's contract names. */
  fileOf(name: string): OtherFile | undefined;
}

export interface OtherFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export const noOtherFiles: OtherFiles = { classPlace: () => undefined, fileOf: () => undefined };

/** The file that a place of the other side's contract lies in; nothing where nobody knows it. */
export function fileOfPlace({ file }: Place, files: OtherFiles): OtherFile | undefined {
  return file === undefined ? undefined : files.fileOf(file);
}
