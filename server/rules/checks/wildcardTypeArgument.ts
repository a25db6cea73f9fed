import { type Fix } from '../../groovy/problem';
import { type Check } from './check';

/** `scala.Option$.MODULE$.<?>empty()`: Groovy 2 took it, Groovy 4 does not. */
export const wildcardTypeArgument: Check = {
  code: 'legacy/wildcard-type-argument',
  severity: 'error',
  title: 'Wildcard that Groovy 4 refuses',
  begin: (rule, report) => ({
    enter: {
      Property: ({ typeArguments, operatorStart, operator, name }) => {
        const [first] = typeArguments ?? [];
        if (!first || !typeArguments?.some((type) => type.name.startsWith('?'))) return;
        const start = operatorStart + operator.length;
        const between = rule.parsed.text.slice(start, name.start);
        const place = { start: start + between.indexOf('<'), end: start + between.lastIndexOf('>') + 1 };
        const shown = rule.parsed.text.slice(place.start, place.end);
        const fix: Fix = { title: `Remove '${shown}'`, text: '', ...place };
        const message = `Groovy 4 refuses '${shown}' before the name of a method, and the rule does not run. Remove it: Groovy needs no type there.`;
        report(place, message, { fix });
      },
    },
  }),
};
