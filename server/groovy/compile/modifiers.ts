import {
  type ClassDeclaration,
  type ConstructorDeclaration,
  type FieldDeclaration,
  type MethodDeclaration,
  type Modifier,
  type ModifierOrAnnotation,
  type VariableDeclaration,
} from '../ast';
import { type Fix } from '../problem';
import { type Check } from './check';
import { type ScriptClass } from './scriptClasses';
import { findAnnotationOf, findModifier, hasModifier, isInterface, keywordsOf, nameOf } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Modifiers that do not go together or do not belong where they stand, and bodies that are missing or too many. */
export function checkModifiers(check: Check): Visitor {
  return {
    enter: {
      VariableDeclaration: (declaration) => {
        checkCombination(check, declaration.modifiers);
        checkLocal(check, declaration);
      },
      TupleDeclaration: (declaration) => {
        checkCombination(check, declaration.modifiers);
      },
      Parameter: (parameter, parent) => {
        if (parent.kind !== 'ForIn') checkCombination(check, parameter.modifiers);
      },
      FieldDeclaration: (field) => {
        checkCombination(check, field.modifiers);
        checkField(check, field);
      },
      MethodDeclaration: (method) => {
        checkCombination(check, method.modifiers);
        checkMethod(check, method);
      },
      ConstructorDeclaration: (constructor) => {
        checkCombination(check, constructor.modifiers);
        checkConstructor(check, constructor);
      },
      ClassDeclaration: (declaration) => {
        checkCombination(check, declaration.modifiers);
        checkClass(check, declaration);
      },
    },
  };
}

const visibilities = ['public', 'protected', 'private'];

function checkCombination(check: Check, modifiers: readonly ModifierOrAnnotation[]): void {
  const seen = new Set<string>();
  let visibility: string | undefined;
  for (const modifier of keywordsOf(modifiers)) {
    const { keyword } = modifier;
    if (seen.has(keyword)) {
      check.report('compile/modifier', modifier, `'${keyword}' is there twice. Remove one.`, {
        fix: removal(check, modifier),
      });
    } else if (visibilities.includes(keyword)) {
      if (visibility !== undefined) {
        check.report('compile/modifier', modifier, `'${keyword}' contradicts '${visibility}'. Remove one of them.`);
      }
      visibility = keyword;
    }
    seen.add(keyword);
  }
}

const notForLocals = [
  'abstract',
  'native',
  'private',
  'protected',
  'public',
  'static',
  'strictfp',
  'synchronized',
  'transient',
  'volatile',
];

function checkLocal(check: Check, { modifiers, declarators }: VariableDeclaration): void {
  const wrong = findModifier(modifiers, ...notForLocals);
  if (!wrong || findAnnotationOf(modifiers, 'Field')) return;
  const name = declarators[0]?.name.text ?? '';
  const message = `'${wrong.keyword}' is for members of classes, and '${name}' is a local variable. Write 'def' instead.`;
  const hasOther = modifiers.length > 1 || check.text.slice(wrong.end, declarators[0]?.name.start).trim() !== '';
  const fix = hasOther
    ? removal(check, wrong)
    : { title: "Change to 'def'", start: wrong.start, end: wrong.end, text: 'def' };
  check.report('compile/modifier', wrong, message, { fix });
}

function checkField(check: Check, { modifiers }: FieldDeclaration): void {
  const { owner } = check.scopes;
  const final = findModifier(modifiers, 'final');
  const volatile = findModifier(modifiers, 'volatile');
  if (final && volatile) {
    const second = final.start > volatile.start ? final : volatile;
    check.report('compile/modifier', second, 'A field cannot be both final and volatile. Remove one of them.');
  }
  if (isInterface(owner))
    refuse(check, modifiers, ['private', 'protected'], 'A field of an interface is always public.');
  if (owner?.form === 'trait') refuse(check, modifiers, ['protected'], 'A field of a trait cannot be protected.');
}

function checkMethod(check: Check, method: MethodDeclaration): void {
  const { modifiers } = method;
  const { owner } = check.scopes;
  const name = nameOf(method.name);
  refuse(check, modifiers, ['volatile', 'transient'], 'That is for fields, not for methods.');
  refuse(check, modifiers, ['var'], "A method is declared with 'def' or the type it returns.");
  if (isInterface(owner)) {
    refuse(check, modifiers, ['private', 'protected'], 'A method of an interface is always public.');
    refuse(check, modifiers, ['static', 'final'], 'A method of an interface belongs to the classes that implement it.');
    refuse(check, modifiers, ['synchronized', 'native', 'strictfp'], 'That is for methods of classes.');
  }
  if (owner?.form === 'trait') refuse(check, modifiers, ['protected'], 'A method of a trait is public or private.');
  const abstract = findModifier(modifiers, 'abstract');
  if (abstract && owner && hasModifier(modifiers, 'private')) {
    check.report(
      'compile/modifier',
      abstract,
      `'${name}()' cannot be both private and abstract: nothing could implement it.`,
    );
  }
  checkBody(check, method, abstract, owner);
}

function checkBody(
  check: Check,
  method: MethodDeclaration,
  abstract: Modifier | undefined,
  owner: ScriptClass | undefined,
): void {
  const name = nameOf(method.name);
  const hasBody = method.body !== undefined;
  if (owner === undefined && check.scopes.code === 'method') {
    if (abstract) {
      check.report('compile/method-body', abstract, "A method of a script cannot be abstract. Remove 'abstract'.");
    } else if (!hasBody) {
      check.report('compile/method-body', method.name, `The method '${name}' needs a body: '{ … }'.`);
    }
    return;
  }
  const inInterface = isInterface(owner);
  const isDefault = hasModifier(method.modifiers, 'default');
  const isStatic = hasModifier(method.modifiers, 'static');
  const isAbstract = abstract !== undefined || (inInterface && !isStatic && !isDefault);
  if (owner?.form === '@interface') {
    if (hasBody)
      check.report(
        'compile/method-body',
        method.name,
        `'${name}' of an annotation cannot have a body. Use 'default' for its value.`,
      );
  } else if (!isAbstract && !hasBody) {
    const message = `The method '${name}' needs a body: '{ … }'${owner?.isAbstract ? ", or the word 'abstract'" : ''}.`;
    check.report('compile/method-body', method.name, message);
  } else if (isAbstract && hasBody && (owner?.isAbstract ?? false)) {
    const message = inInterface
      ? `The method '${name}' of an interface has no body. Remove it, or write 'default' before the method.`
      : `The abstract method '${name}' cannot have a body. Remove the body, or 'abstract'.`;
    check.report('compile/method-body', method.name, message);
  } else if (abstract && owner && !owner.isAbstract && owner.form !== 'enum') {
    const where = owner.name === '' ? 'this class' : `'${owner.name}'`;
    const message = `'${name}()' is abstract, but ${where} is not. Give it a body, or declare the class 'abstract'.`;
    check.report('compile/method-body', abstract, message);
  }
  if (!inInterface) return;
  const optional = method.parameters.find(({ defaultValue }) => defaultValue !== undefined);
  if (optional && owner?.form === 'interface') {
    check.report(
      'compile/method-body',
      optional,
      'A parameter in an interface cannot have a default value. Remove it.',
    );
  }
}

function checkConstructor(check: Check, { modifiers }: ConstructorDeclaration): void {
  refuse(check, modifiers, ['static', 'final', 'abstract', 'native'], 'A constructor cannot have this modifier.');
  if (check.scopes.owner?.form === 'enum') {
    refuse(check, modifiers, ['public', 'protected'], 'The constructor of an enum is always private.');
  }
}

function checkClass(check: Check, declaration: ClassDeclaration): void {
  const { modifiers, form, name } = declaration;
  const described = check.scopes.owner;
  const what = form === '@interface' ? 'annotation' : form;
  const abstract = findModifier(modifiers, 'abstract');
  const final = findModifier(modifiers, 'final');
  if (described?.outer === undefined) {
    refuse(
      check,
      modifiers,
      ['private', 'static'],
      `That is only for ${what === 'enum' ? 'an enum' : 'a class'} within another class.`,
    );
  }
  if (final && isInterface(declaration)) {
    check.report(
      'compile/modifier',
      final,
      `The ${what} '${name.text}' cannot be final: it is there to be implemented.`,
    );
  } else if (final && abstract && form === 'class') {
    check.report(
      'compile/modifier',
      final,
      `The class '${name.text}' cannot be both final and abstract. Remove one of them.`,
    );
  }
  if (abstract && form === 'record')
    check.report('compile/modifier', abstract, "A record cannot be abstract. Remove 'abstract'.");
}

function refuse(
  check: Check,
  modifiers: readonly ModifierOrAnnotation[],
  keywords: readonly string[],
  reason: string,
): void {
  for (const modifier of keywordsOf(modifiers)) {
    if (!keywords.includes(modifier.keyword)) continue;
    const message = `'${modifier.keyword}' is not allowed here. ${reason}`;
    check.report('compile/modifier', modifier, message, { fix: removal(check, modifier) });
  }
}

function removal({ text }: Check, modifier: Modifier): Fix {
  let { end } = modifier;
  while (text[end] === ' ') end++;
  return { title: `Remove '${modifier.keyword}'`, start: modifier.start, end, text: '' };
}
