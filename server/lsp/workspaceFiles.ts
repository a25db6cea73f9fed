import { type OtherFile, type OtherFiles } from '../features/otherFiles';
import { placeOfClass } from '../features/placeOfClass';
import { indexLines, type LineIndex } from '../text/lines';
import { type Range } from '../text/range';
import { type Workspace } from './workspace';

/** Looks things up in the files of the workspace that the client has told of. */
export class WorkspaceFiles implements OtherFiles {
  constructor(private readonly workspace: Workspace) {}

  classPlace(name: string): { uri: string; lines: LineIndex; range: Range } | undefined {
    const uri = this.workspace.fileOfClass(name);
    if (uri === undefined) return undefined;
    const text = this.workspace.texts.of(uri) ?? '';
    return { uri, lines: indexLines(text), range: placeOfClass(text, name) };
  }

  /** Contracts name files by their URIs. */
  fileOf(uri: string): OtherFile | undefined {
    const text = this.workspace.texts.of(uri);
    return text === undefined ? undefined : { uri, text, lines: indexLines(text) };
  }
}
