import { platformTemplates } from '../../rules/templates/template';

/** The ids of all that templates ask for, of any tracker. */
export const parameterNames: readonly string[] = [
  ...new Set(platformTemplates.flatMap(({ parameters }) => parameters.map(({ id }) => id))),
];
