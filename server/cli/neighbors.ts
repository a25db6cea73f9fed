import { existsSync } from 'node:fs';
import path from 'node:path';
import { classNamesOf } from '../rules/externalClasses';
import { findTargets } from './find';

/** Finds the classes that rules may use because a Groovy file of the same project is named after them. */
export class Neighbors {
  private readonly byProject = new Map<string, ReadonlySet<string>>();

  /** Simple names of the classes beside a file or in a folder; `path` is absolute. */
  classNames(file: string): ReadonlySet<string> {
    const project = projectOf(path.dirname(file));
    let names = this.byProject.get(project);
    if (!names) {
      names = classNamesOf(findTargets([project], project).targets.map(({ name }) => name.split(path.sep).join('/')));
      this.byProject.set(project, names);
    }
    return names;
  }
}

/** The folder under version control around a folder, else the one that holds its `connections`, else itself. */
function projectOf(folder: string): string {
  let holder: string | undefined;
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.basename(at) === 'connections') holder ??= path.dirname(at);
    if (path.dirname(at) === at) return holder ?? folder;
  }
}
