import { contextBridge, ipcRenderer } from 'electron';

declare const require: (name: string) => unknown;

contextBridge.exposeInMainWorld('sample', {
  settings: { colour: 'green' },
  ask: (...args: unknown[]) => ipcRenderer.invoke('ask', ...args),
  add: (a: number, b: number) => a + b,
  fail: () => {
    throw new Error('on purpose');
  },
  onTold: (listener: (...args: unknown[]) => void) => {
    const hear = (_event: unknown, ...args: unknown[]): void => {
      listener(...args);
    };
    ipcRenderer.on('told', hear);
    return () => ipcRenderer.off('told', hear) && undefined;
  },
  tryRequire: (name: string) => {
    try {
      // Through a variable, so that the bundler leaves it to the preload's own `require`.
      const load = require;
      return typeof load(name);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
});
