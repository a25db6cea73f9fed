import { findScriptKind } from '../catalogue';
import { type Check } from './check';

/** A script of a kind that newer versions no longer have. */
export const scriptKind: Check = {
  code: 'legacy/script-kind',
  severity: 'hint',
  title: 'Kind of script of older versions',
  begin: ({ kind, parsed }, report) => ({
    enter: {
      Script: ({ statements }) => {
        const old = findScriptKind(kind ?? '');
        const now = findScriptKind(old?.replacedBy ?? '');
        const [first] = statements;
        if (!old || !now || !first) return;
        const lineEnd = parsed.text.slice(first.start).search(/[\r\n]/);
        const end = lineEnd < 0 ? first.end : Math.min(first.end, first.start + lineEnd);
        const flag =
          now.firstSync === 'flag' && old.firstSync === 'always' ? " There it stands inside 'if (firstSync)'." : '';
        const name = old.label.toLowerCase();
        report(
          { start: first.start, end },
          `Newer versions have no ${name}: the ${now.label.toLowerCase()} does this.${flag}`,
        );
      },
    },
  }),
};
