import { forEachNode } from '../groovy/children';
import { parse } from '../groovy/parse';
import { type Range } from '../text/range';

/** The name at the declaration of a class in a text; the text's beginning where it is not declared in so many words. */
export function placeOfClass(text: string, name: string): Range {
  let found: Range = { start: 0, end: 0 };
  forEachNode(parse(text).script, (node) => {
    if (node.kind === 'ClassDeclaration' && node.name.text === name && found.end === 0) found = node.name;
  });
  return { start: found.start, end: found.end };
}
