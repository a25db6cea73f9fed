import { type MakeReporter, placeOf } from './report';

/** One JSON object a diagnostic, each on a line of its own. Names and order of the fields are a promise. */
export const jsonReporter: MakeReporter = (output) => ({
  file({ name, lines, diagnostics }) {
    for (const diagnostic of diagnostics) {
      const { line, column, endLine, endColumn } = placeOf(lines, diagnostic);
      const { severity, code, message } = diagnostic;
      output.write(`${JSON.stringify({ file: name, line, column, endLine, endColumn, severity, code, message })}\n`);
    }
  },
  end() {
    // Whoever reads lines needs no closing one.
  },
});
