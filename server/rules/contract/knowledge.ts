import { ruleVariables } from '../catalogueVariables';
import data from './knowledge.json';

/** What a kind of script does with the replica. */
export type Direction = 'sends' | 'receives';

/** A method of a helper that is given the replica. */
export interface HelperMethod {
  readonly receiver: string;
  readonly method: string;
  /** Fields of the replica that it reads. */
  readonly reads: readonly string[];
  /** The list whose items its closure gets. */
  readonly closure: string;
}

const replicas = ruleVariables.filter(({ role }) => role === 'replica');
const bindings = new Set(ruleVariables.filter(({ role }) => role !== 'replica').map(({ name }) => name));
const keyed = new Set(data.keyed.map(({ path }) => path));
const shortcuts = new Set(data.shortcuts.map(({ path }) => path));
const derived = new Map(data.derived.map(({ path, from }) => [path, from]));
const provided = new Set(data.provided.map(({ path }) => path));
const showing = new Set(data.showing.map(({ receiver }) => receiver));

/** Whether scripts of a kind (an id of the catalogue) send replicas or receive them; undefined where they do neither. */
export function directionOf(kind: string): Direction | undefined {
  const bound = replicas.filter(({ kinds }) => kinds.includes(kind));
  if (bound.length === 0) return undefined;
  return bound.some(({ writableIn }) => writableIn.includes(kind)) ? 'sends' : 'receives';
}

/** The variables that hold a replica. */
export function rootsOf(direction: Direction): readonly string[] {
  const bound = replicas.filter(({ kinds }) => kinds.some((kind) => directionOf(kind) === direction));
  return [...new Set(bound.map(({ name }) => name))];
}

/** Whether rules find a variable of that name that is no part of the replica. */
export function isBinding(name: string): boolean {
  return bindings.has(name);
}

/** Whether a field of the replica is a map from names to values. */
export function isKeyed(field: string): boolean {
  return keyed.has(field);
}

/** Whether the entries of this map may also be named as fields of the replica. */
export function isShortcut(field: string): boolean {
  return shortcuts.has(field);
}

/** The field that has to be sent for this one to arrive: itself for most. */
export function sentAs(field: string): string {
  return derived.get(field) ?? field;
}

/** Whether a field needs no rule on either side. */
export function isProvided(field: string): boolean {
  return provided.has(field);
}

export function findHelper(receiver: string, method: string): HelperMethod | undefined {
  return data.helpers.find((one) => one.receiver === receiver && one.method === method);
}

/** Whether a helper only shows to people what it is given. */
export function isShowing(receiver: string): boolean {
  return showing.has(receiver);
}

/** Whether names of packages begin so: `java`, `com`. */
export function isPackageRoot(name: string): boolean {
  return data.tamePackages.some(({ prefix }) => prefix.startsWith(`${name}.`));
}

/** Whether the classes of this full name touch a replica only when they are given it. */
export function isTamePackage(fullName: string): boolean {
  return data.tamePackages.some(({ prefix }) => fullName.startsWith(prefix));
}
