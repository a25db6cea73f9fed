import { platforms } from '../../rules/catalogue';
import { generateRules } from '../../rules/templates/generate';
import { parametersOf } from '../../rules/templates/parameters';
import { type TemplateParameter, templatesFor } from '../../rules/templates/template';
import { type TemplateParameterInfo } from '../api/contract';
import { type Handlers } from '../api/handler';
import { checkPlatform, chosenTemplate } from './side';

export const templating: Pick<Handlers, 'listPlatforms' | 'listTemplates' | 'previewRules'> = {
  listPlatforms: () =>
    Promise.resolve({
      platforms: platforms.map(({ id, label }) => ({ id, label, hasTemplates: templatesFor(id).length > 0 })),
    }),

  async listTemplates(_node, { query: { platform, partnerPlatform } }) {
    checkPlatforms(platform, partnerPlatform);
    const templates = templatesFor(platform).map((template) => ({
      ...{ id: template.id, label: template.label, description: template.description },
      ...{ direction: template.direction, otherSide: template.otherSide },
      parameters: parametersOf(template, platform, partnerPlatform).map(infoOf),
    }));
    return Promise.resolve({ templates });
  },

  // Values may still be missing: rules are shown while somebody fills them in.
  async previewRules(_node, { params, body: { platform, partnerPlatform, parameters, own, partner } }) {
    checkPlatforms(platform, partnerPlatform);
    const template = chosenTemplate(params.template, platform);
    const destinationPlatform = partnerPlatform === undefined ? {} : { destinationPlatform: partnerPlatform };
    const sides = { local: own, destination: partner, ...destinationPlatform };
    return Promise.resolve(generateRules(template, platform, parameters, sides));
  },
};

function checkPlatforms(...ids: (string | undefined)[]): void {
  for (const id of ids) if (id !== undefined) checkPlatform(id);
}

function infoOf(parameter: TemplateParameter): TemplateParameterInfo {
  const { id, label, hint, example, required, place, pattern, patternMessage } = parameter;
  return {
    ...{ id, label, hint, example, required, place },
    ...(parameter.default !== undefined && { default: parameter.default }),
    ...(pattern !== undefined && { pattern }),
    ...(patternMessage !== undefined && { patternMessage }),
  };
}
