import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction, constants } from 'node:vm';

/** What a compiled main finds around it. */
export interface MainSurroundings {
  /** Answers `require('electron')`. */
  readonly electron: object;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly exit: (code: number) => void;
}

/**
 * Runs a compiled main file, anew each time, as Electron would: with its own command line and environment, and with
 * `electron` to require. Everything else is the real Node.
 */
export function loadMain(file: string, surroundings: MainSurroundings): void {
  const ownProcess = mainProcess(surroundings);
  const realRequire = createRequire(file);
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/main') return surroundings.electron;
    if (name === 'process' || name === 'node:process') return ownProcess;
    return realRequire(name);
  };
  const module = { exports: {} };
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname', 'process'],
    { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  ) as (...args: unknown[]) => void;
  run(module.exports, require, module, file, dirname(file), ownProcess);
}

/** The process as the main sees it. Its `exit` ends the start, not the tests; its listeners end with it. */
function mainProcess({ argv, env, cwd, exit }: MainSurroundings): object {
  const listeners = new EventEmitter();
  const own: Record<string, unknown> = {
    argv: [...argv],
    env: { ...env },
    cwd: () => cwd,
    exit,
    type: 'browser',
    defaultApp: true,
    resourcesPath: dirname(argv[0] ?? ''),
    versions: { ...process.versions, electron: '45.4.1', chrome: '156.0.8078.100' },
    on: (...args: Parameters<EventEmitter['on']>) => listeners.on(...args),
    once: (...args: Parameters<EventEmitter['once']>) => listeners.once(...args),
    off: (...args: Parameters<EventEmitter['off']>) => listeners.off(...args),
  };
  return new Proxy(process, {
    get: (target, key) => {
      if (typeof key === 'string' && Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
