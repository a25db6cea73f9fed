// Stands in for the native module @vscode/spdlog: the same API, each line appended to the log file at once.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const levelNames = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let startLevel = 0;

export const version = 10000;

export class Logger {
  private level = startLevel;
  private bare = false;
  private file: string | undefined;

  constructor(_type: string, _name: string, file: string) {
    this.file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace(message: string): void {
    this.write(0, message);
  }
  debug(message: string): void {
    this.write(1, message);
  }
  info(message: string): void {
    this.write(2, message);
  }
  warn(message: string): void {
    this.write(3, message);
  }
  error(message: string): void {
    this.write(4, message);
  }
  critical(message: string): void {
    this.write(5, message);
  }
  getLevel(): number {
    return this.level;
  }
  setLevel(level: number): void {
    this.level = level;
  }
  setPattern(): void {
    this.bare = false;
  }
  clearFormatters(): void {
    this.bare = true;
  }
  flush(): void {
    // nothing waits to be written
  }
  drop(): void {
    this.file = undefined;
  }

  private write(level: number, message: string): void {
    if (level < this.level || this.file === undefined) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.bare ? message : `${stamp} [${levelNames[level] ?? level}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // its folder was removed while VS Code was ending
    }
  }
}

export function setLevel(level: number): void {
  startLevel = level;
}

export function setFlushOn(): void {
  // every line is written at once
}

export function createRotatingLogger(name: string, file: string): Promise<Logger> {
  return Promise.resolve(new Logger('rotating', name, file));
}

export function createAsyncRotatingLogger(name: string, file: string): Promise<Logger> {
  return Promise.resolve(new Logger('rotating_async', name, file));
}
