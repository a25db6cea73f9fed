import { type Severity } from '../../rules/diagnostic';
import { titleOfCode } from '../../rules/codes';
import { withSlashes } from '../find';
import { type FileReport, type MakeReporter, pathBelow, placeOf } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations on the changed lines. */
export const githubReporter: MakeReporter = (output, { variables, cwd }) => ({
  file(report) {
    const file = nameInRepository(report, variables.GITHUB_WORKSPACE ?? cwd);
    for (const diagnostic of report.diagnostics) {
      const { line, column, endLine, endColumn } = placeOf(report.lines, diagnostic);
      const properties = { file, line, col: column, endLine, endColumn, title: titleOfCode(diagnostic.code) };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      const message = escapeData(`${diagnostic.message} (${diagnostic.code})`);
      output.write(`::${levels[diagnostic.severity]} ${list.join(',')}::${message}\n`);
    }
  },
  end() {
    // Annotations need no closing line.
  },
});

/** From the repository's folder, with `/`, as GitHub knows the file; the plain name when it lies elsewhere. */
function nameInRepository({ file, name }: FileReport, repository: string): string {
  return (file === undefined ? undefined : pathBelow(repository, file)) ?? withSlashes(name);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
