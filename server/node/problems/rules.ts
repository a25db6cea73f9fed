import { type ProblemKind } from './table';

/** What can go wrong with rules and the templates that they are made from. The keys are part of the API: never rename one. */
export const ruleProblems = {
  'rules-conflict': {
    status: 412,
    title: 'Rules changed meanwhile',
    advice:
      'Version {newest} of the rules was published by {by} after the version that yours were made from. Compare both, and publish again.',
  },
  'rules-wrong': {
    status: 422,
    title: 'Rules do not compile',
    advice:
      'Mistakes in the rules: {count}. Nothing was published. Correct them, and publish again. The first, in {script} at line {line}: {message}.',
  },
  'rules-too-long': {
    status: 422,
    title: 'Rule too long',
    advice:
      'The {script} rule has {length} characters; at most {limit} are possible. Take out what is not needed, such as long tables and code that is commented out.',
  },
  'rules-version-needed': {
    status: 428,
    title: 'Version missing',
    advice: 'Say in If-Match which version the rules were made from; a newer one might be overwritten otherwise.',
  },
  'rules-unknown': {
    status: 404,
    title: 'No such rules',
    advice: 'Choose one from the list of versions of {name}: there is none with the number {version}.',
  },
  'template-unknown': {
    status: 422,
    title: 'Template unknown',
    advice: 'Choose one of these templates instead of {template}: {offer}.',
  },
  'platform-unknown': {
    status: 422,
    title: 'Platform unknown',
    advice: 'Choose one of these platforms instead of {platform}: {offer}.',
  },
  'platform-needed': {
    status: 409,
    title: 'Platform not chosen',
    advice: 'Say first which tracker this node serves: its short name and its platform.',
  },
  'platform-without-templates': {
    status: 422,
    title: 'No templates for this platform',
    advice: 'Choose another platform than {platform}, or publish rules of your own.',
  },
  'parameter-wrong': {
    status: 422,
    title: 'Parameter refused',
    advice: 'The parameter {parameter} is not right. {message}.',
  },
} as const satisfies Record<string, ProblemKind>;
