import { CompletionItemKind } from 'vscode-languageserver-types';
import { classPackages, topClassNamesIn } from '../../groovy/data/classNames';
import { type Candidate } from './candidate';

/** The classes of a package that is spelled, else the packages that begin so. */
export function importCandidates(typed: string): Candidate[] {
  const home = typed.slice(0, Math.max(0, typed.lastIndexOf('.')));
  const classes = topClassNamesIn(home);
  return [
    ...classes.map((name) => ({ label: `${home}.${name}`, kind: CompletionItemKind.Class, rank: 0 })),
    ...classPackages()
      .filter((name) => name.startsWith(typed) && name !== home)
      .map((label) => ({ label, kind: CompletionItemKind.Module, rank: 1 })),
  ];
}
