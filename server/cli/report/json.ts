import { type MakeReporter, placeOf, relatedPlaces } from './report';

/**
 * One JSON object a diagnostic, each on a line of its own. Names and order of the fields are a promise; `related` is there only
 * when other places explain it.
 */
export const jsonReporter: MakeReporter = (output) => ({
  file(report) {
    const { name: file, lines, diagnostics } = report;
    for (const diagnostic of diagnostics) {
      const { severity, code, message } = diagnostic;
      const related = relatedPlaces(report, diagnostic).map((one) => ({
        file: one.name,
        ...one.place,
        message: one.message,
      }));
      const told = { file, ...placeOf(lines, diagnostic), severity, code, message };
      output.write(`${JSON.stringify({ ...told, ...(related.length > 0 && { related }) })}\n`);
    }
  },
  end() {
    // Whoever reads lines needs no closing one.
  },
});
