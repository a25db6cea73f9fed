import { NodeFS } from '@electric-sql/pglite/nodefs';
import fs from 'node:fs';

/** The parts of Emscripten's file systems that are used here; its own types do not name them. */
interface FileNode {
  readonly parent: FileNode;
}
interface Stream {
  /** The host's file descriptor; a directory has none. */
  readonly nfd?: number;
  readonly node: FileNode;
}
interface HostFileSystem {
  readonly node_ops: {
    rename: (node: FileNode, folder: FileNode, name: string) => void;
    mknod: (folder: FileNode, name: string, mode: number, device: number) => FileNode;
  };
  readonly stream_ops: {
    write: (stream: Stream, buffer: Uint8Array, offset: number, length: number, position?: number) => number;
    fsync?: (stream: Stream) => number;
  };
  realPath(node: FileNode): string;
}

type Init = NodeFS['init'];
type EmscriptenModule = Parameters<NonNullable<Parameters<Init>[1]['preRun']>[number]>[0];

/**
 * What happens when the disk refuses what a commit needs: must not return, and anything it starts is never run. PostgreSQL
 * ends its process then, as what is in memory and what is on the disk may differ; the embedded engine would turn in
 * circles for ever.
 */
export type OnDiskFailure = (failure: Error) => never;

/**
 * A folder of the host for PGlite, which really asks the disk to keep what PostgreSQL wants kept: PGlite's own one has no
 * fsync at all, so that a power cut loses everything since the system last wrote by itself.
 */
export class DurableFileSystem extends NodeFS {
  constructor(
    folder: string,
    private readonly onFailure: OnDiskFailure,
  ) {
    super(folder);
  }

  override async init(pg: Parameters<Init>[0], options: Parameters<Init>[1]): ReturnType<Init> {
    const result = await super.init(pg, options);
    result.emscriptenOpts.preRun?.unshift((module) => this.makeDurable(hostFileSystemOf(module)));
    return result;
  }

  private makeDurable(host: HostFileSystem): void {
    const { write } = host.stream_ops;
    const { rename, mknod } = host.node_ops;
    const syncFolder = (folder: FileNode): void => {
      this.must(() => syncFolderAt(host.realPath(folder)));
    };
    host.stream_ops.write = (stream, ...given) => {
      const isLog = /[\\/]pg_wal[\\/]/.test(host.realPath(stream.node));
      // Where it is not the log, a full disk fails the statement alone.
      return isLog ? this.must(() => write(stream, ...given)) : write(stream, ...given);
    };
    host.stream_ops.fsync = (stream) => {
      const { nfd } = stream;
      if (nfd === undefined) syncFolder(stream.node);
      // Keeps the content and its length, which is all that counts: times of files would cost as much again.
      else this.must(() => fs.fdatasyncSync(nfd));
      return 0;
    };
    // PostgreSQL's own syncs of folders do not get here: new names are kept as they are made.
    host.node_ops.rename = (node, folder, name) => {
      const before = node.parent;
      rename(node, folder, name);
      syncFolder(folder);
      if (before !== folder) syncFolder(before);
    };
    host.node_ops.mknod = (folder, name, mode, device) => {
      const node = mknod(folder, name, mode, device);
      syncFolder(folder);
      return node;
    };
  }

  private must<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      return this.onFailure(
        error instanceof Error ? error : new Error('the log cannot be written; the disk may be full'),
      );
    }
  }
}

/** Asks the disk to keep the names in a folder. Windows has no such request: it keeps them with the files. */
export function syncFolderAt(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function hostFileSystemOf(module: EmscriptenModule): HostFileSystem {
  const { filesystems } = module.FS as unknown as { filesystems: { NODEFS: HostFileSystem } };
  return filesystems.NODEFS;
}
