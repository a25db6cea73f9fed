import { parse } from '../groovy/parse';
import { type Connection } from './connection';
import { type Contract, inFile, mergeContracts } from './contract/contract';
import { readContractInPlace } from './contract/contractFile';
import { contractOf } from './contract/infer';
import { directionOf } from './contract/knowledge';
import { isMirror } from './contract/mirror';

/** A folder that holds a `connection.json`. */
export interface ConnectionFolder {
  /** As whoever asks names folders. */
  readonly folder: string;
  /** What the file says, when nothing is wrong with it. */
  readonly connection?: Connection;
}

/** A Groovy file of a connection's folder. */
export interface FolderFile {
  /** As whoever asks names files; places of the contract name it so. */
  readonly file: string;
  /** Nothing when nobody could read it. */
  readonly text?: string;
  /** Id of the script kind, as far as it is known. */
  readonly kind?: string;
}

/** Where the files of folders come from. */
export interface FolderFiles {
  /** The Groovy files that belong to a connection's folder. */
  rulesOf(folder: string): readonly FolderFile[];
  /** Its `partner.contract.json`, where there is one. */
  partnerContractOf(folder: string): { readonly file: string; readonly text: string } | undefined;
}

/**
 * What the other side of a connection sends and reads, as far as the files around tell; nothing where they do not. Editor and
 * command line both ask here who the other side is:
 *
 * 1. the one folder that is surely the same connection seen from the other side, by its rules,
 * 2. of a local connection without such a folder its own folder: what goes out there comes in there,
 * 3. for whatever these do not tell, the `partner.contract.json` in the folder.
 */
export function findOtherSide(
  own: ConnectionFolder,
  all: readonly ConnectionFolder[],
  files: FolderFiles,
  contracts: ContractMemory,
): Contract | undefined {
  const folder = otherFolderOf(own, all);
  const ofRules = folder === undefined ? {} : contracts.ofRules(folder, files.rulesOf(folder));
  if (ofRules.sends && ofRules.reads) return ofRules;
  const partner = files.partnerContractOf(own.folder);
  const told = partner ? contracts.ofPartner(partner.file, partner.text) : undefined;
  const sends = ofRules.sends ?? told?.sends;
  const reads = ofRules.reads ?? told?.reads;
  if (!sends && !reads) return undefined;
  return contracts.both(own.folder, sends, reads);
}

/** The folder whose rules are the other side's; nothing when there is none, or when it could be several. */
export function otherFolderOf(own: ConnectionFolder, all: readonly ConnectionFolder[]): string | undefined {
  const { folder, isUnclear } = findMirror(own, all);
  if (folder !== undefined || isUnclear) return folder;
  return own.connection?.type === 'local' ? own.folder : undefined;
}

/**
 * The one folder that is the same connection seen from the other side. It is unclear when several could be, and, where only
 * short names tell, also when it could be the other side of several.
 */
export function findMirror(
  own: ConnectionFolder,
  all: readonly ConnectionFolder[],
): { readonly folder?: string; readonly isUnclear: boolean } {
  const mirrors = mirrorsOf(own, all);
  const [mirror, another] = mirrors;
  if (!mirror) return { isUnclear: false };
  const isShared = own.connection?.id === undefined && mirrorsOf(mirror, all).length > 1;
  return another || isShared ? { isUnclear: true } : { folder: mirror.folder, isUnclear: false };
}

function mirrorsOf({ folder, connection }: ConnectionFolder, all: readonly ConnectionFolder[]): ConnectionFolder[] {
  if (!connection) return [];
  return all.filter((one) => one.folder !== folder && one.connection && isMirror(connection, one.connection));
}

/** Contracts worked out once for each text. Asked the same again it gives the very same object. */
export class ContractMemory {
  private readonly rules = new Map<string, { readonly of: FolderFile; readonly contract: Contract }>();
  private readonly partners = new Map<string, { readonly text: string; readonly contract: Contract | undefined }>();
  private readonly merged = new Map<string, { readonly of: readonly unknown[]; readonly contract: Contract }>();

  /** What the rules of a folder together send and read. */
  ofRules(folder: string, files: readonly FolderFile[]): Contract {
    const contracts = files.map((file) => this.ofRule(file));
    return this.once(`rules ${folder}`, contracts, () => mergeContracts(contracts));
  }

  ofPartner(file: string, text: string): Contract | undefined {
    const before = this.partners.get(file);
    if (before?.text === text) return before.contract;
    const read = readContractInPlace(text);
    const contract = read && inFile(read, file);
    this.partners.set(file, { text, contract });
    return contract;
  }

  both(folder: string, sends: Contract['sends'], reads: Contract['reads']): Contract {
    return this.once(`sides ${folder}`, [sends, reads], () => ({ ...(sends && { sends }), ...(reads && { reads }) }));
  }

  /** Forgets what is not in use any more. */
  forget(file: string): void {
    this.rules.delete(file);
    this.partners.delete(file);
  }

  private ofRule(of: FolderFile): Contract {
    const before = this.rules.get(of.file);
    if (before && before.of.text === of.text && before.of.kind === of.kind) return before.contract;
    const contract = of.text === undefined ? anythingOf(of.kind) : inFile(contractOf(parse(of.text), of.kind), of.file);
    this.rules.set(of.file, { of, contract });
    return contract;
  }

  private once(key: string, of: readonly unknown[], work: () => Contract): Contract {
    const before = this.merged.get(key);
    if (before?.of.length === of.length && before.of.every((one, at) => one === of[at])) return before.contract;
    const contract = work();
    this.merged.set(key, { of, contract });
    return contract;
  }
}

/** A rule that nobody could read may send or read anything. */
function anythingOf(kind: string | undefined): Contract {
  const direction = kind === undefined ? undefined : directionOf(kind);
  if (direction === undefined) return {};
  const anything = [{ path: [], certainty: 'possible' as const, open: true, places: [] }];
  return direction === 'sends' ? { sends: anything } : { reads: anything };
}
