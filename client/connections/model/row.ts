import { type RulesStanding } from '../../ruling/standing';
import { type TreeItemWord } from '../../ids';
import { type Connection } from './connection';

export type RowKind = 'node' | 'group' | 'connection' | 'rule' | 'partner' | 'invitation' | 'history' | 'fact';

/** A line of the Connections view: everything that is shown of it and told to screen readers. */
export interface Row {
  readonly kind: RowKind;
  /** The same as long as it is the same thing. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** A product icon. */
  readonly icon?: string | undefined;
  /** Id of a theme colour. */
  readonly color?: string | undefined;
  /** Paragraphs, the first of them the heading. */
  readonly tooltip?: readonly string[] | undefined;
  /** All that icon and colour say, in words. */
  readonly accessibleLabel: string;
  /** What menus ask for. */
  readonly context: readonly TreeItemWord[];
  /** The file that shows what it is. */
  readonly uri?: string | undefined;
  /** Whether a click opens that file. */
  readonly opens?: boolean | undefined;
  /** What a click does where it opens no file. */
  readonly command?: { readonly id: string; readonly title: string; readonly argument: unknown } | undefined;
  readonly connection?: Connection;
  /** Id of the node, where it stands for one. */
  readonly node?: string;
  readonly isExpanded?: boolean;
  /** Missing where there is nothing below. */
  readonly children?: () => readonly Row[] | Promise<readonly Row[]>;
  /** The same line with what is known of its rules by now; missing where it has none. */
  readonly renewed?: (() => Row) | undefined;
}

/** What rows need to be put into words. */
export interface RowWords {
  /** Seconds since 1970, for people. */
  readonly time: (seconds: number) => string;
  /** The same as short as it can be told apart: the time of today, else the day. */
  readonly shortTime: (seconds: number) => string;
  readonly day: (seconds: number) => string;
  /** The name of a platform for people, by its id. */
  readonly platform: (id: string) => string;
  /** The name of a template for people, by its id. */
  readonly template: (id: string) => string;
}

/** What is known of the rules in folders, by URIs as text. */
export interface RuleLooks {
  /** Nothing is read for it. */
  readonly known: (folder: string) => RulesStanding | undefined;
  /** The same for a line that is shown: what is not known yet is found out. */
  readonly wanted: (folder: string) => RulesStanding | undefined;
  /** How many errors a rule has. */
  readonly errors: (file: string) => number;
}

/** A plain line that only says something. */
export function factRow(id: string, label: string, description: string, icon: string): Row {
  return { kind: 'fact', id, label, description, icon, accessibleLabel: `${label}: ${description}`, context: ['fact'] };
}
