import {
  type CompletionItem,
  type CompletionList,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import { findHubMethods, findHubProperty } from '../rules/catalogueTypes';
import { findVariable } from '../rules/catalogueVariables';
import { findMembers, findProperty } from '../rules/members';
import { holdsLetters } from '../text/suggest';
import { type About, type Candidate } from './completion/candidate';
import { commentCandidates } from './completion/comments';
import { importCandidates } from './completion/imports';
import { memberCandidates } from './completion/members';
import { classCandidates, nameCandidates } from './completion/names';
import { type Place, placeAt } from './completion/place';
import { describePlace } from './completion/partnerPlace';
import { toOffset, toRange } from './convert';
import { describeLibraryMember, describeMethod, describeProperty, describeVariable } from './describe';
import { noOtherFiles, type OtherFiles } from './otherFiles';
import { type RuleDocument } from './ruleDocument';

/** Characters besides letters that ask for completion. */
export const completionTriggers = ['.', '"', "'", '@', '/'] as const;

/** More than these are cut; the rest shows as somebody types on. */
const mostItems = 400;

export interface CompletionOptions {
  /** Whether the client puts in snippets with places to fill. */
  readonly snippets: boolean;
}

/** What can be written at a position, the likeliest first. */
export function completion(
  document: RuleDocument,
  position: Position,
  { snippets }: CompletionOptions,
): CompletionList {
  const offset = toOffset(document.lines, position);
  const place = placeAt(document, offset);
  if (place === undefined) return { isIncomplete: false, items: [] };
  const typed = document.text.slice(place.range.start, offset).toLowerCase();
  const fitting = candidatesFor(document, place, offset)
    .map((candidate) => ({ ...candidate, fit: fitOf(candidate.label.toLowerCase(), typed) }))
    .filter(({ fit }) => fit >= 0)
    .sort((a, b) => a.fit - b.fit || a.rank - b.rank || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return {
    isIncomplete: fitting.length > mostItems,
    items: fitting.slice(0, mostItems).map((one, at) => toItem(document, place, one, at, snippets)),
  };
}

function candidatesFor(document: RuleDocument, place: Place, offset: number): Candidate[] {
  switch (place.kind) {
    case 'member':
      return memberCandidates(document, place);
    case 'name':
      return nameCandidates(document, offset, document.text.slice(place.range.start, offset), place.beginsStatement);
    case 'type':
      return classCandidates(document);
    case 'import':
      return importCandidates(document.text.slice(place.range.start, offset));
    case 'comment':
      return commentCandidates(place.before);
  }
}

/** 0 where the label begins so, 1 where the letters stand in it in their order, as editors look for them, else -1. */
function fitOf(label: string, typed: string): number {
  if (label.startsWith(typed)) return 0;
  return holdsLetters(label, typed) ? 1 : -1;
}

function toItem(
  document: RuleDocument,
  place: Place,
  candidate: Candidate,
  at: number,
  snippets: boolean,
): CompletionItem {
  const { label, kind, signature, description, snippet, plain = label, also, deprecated, about } = candidate;
  const isCalled = place.kind === 'member' && place.isCalled;
  const asSnippet = snippets && snippet !== undefined && !isCalled;
  const newText = asSnippet ? snippet : isCalled ? label : plain;
  return {
    label,
    kind,
    sortText: String(at).padStart(4, '0'),
    textEdit: { range: toRange(document.lines, place.range), newText },
    ...(asSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...((signature ?? description) !== undefined && {
      labelDetails: {
        ...(signature !== undefined && { detail: signature }),
        ...(description !== undefined && { description }),
      },
    }),
    ...(also && { additionalTextEdits: [{ range: toRange(document.lines, also), newText: also.text }] }),
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(about && { data: about }),
  };
}

/** An item with its documentation, which is looked up only when somebody looks at the item. */
export function resolveCompletion(item: CompletionItem, files: OtherFiles = noOtherFiles): CompletionItem {
  const value = isAbout(item.data) ? documentationOf(item.data, files) : undefined;
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function isAbout(data: unknown): data is About {
  return typeof data === 'object' && data !== null && 'of' in data;
}

function documentationOf(about: About, files: OtherFiles): string | undefined {
  switch (about.of) {
    case 'variable': {
      const presence = findVariable(about.name, about.kind, about.platform);
      return presence.answer === 'yes' ? describeVariable(presence.variable, about.platform) : undefined;
    }
    case 'property': {
      const found = findHubProperty(about.type, about.name, about.platform);
      return found && describeProperty(found, about.platform);
    }
    case 'method': {
      const [found] = findHubMethods(about.type, about.name, about.platform);
      return found && describeMethod(found, about.platform);
    }
    case 'library': {
      const found = findMembers(about.class, about.name)[0] ?? findProperty(about.class, about.name);
      return found && describeLibraryMember(found);
    }
    case 'partner': {
      const property = about.property && documentationOf(about.property, files);
      const places = about.places.flatMap((place) => describePlace(place, files) ?? []);
      return [about.text, ...places, ...(property === undefined ? [] : ['---', property])].join('\n\n');
    }
    case 'text':
      return about.text;
  }
}
