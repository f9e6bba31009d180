import { spawn } from 'node:child_process';
import type { World } from '../reader/world.ts';

/** The system's own way of opening an address, by platform. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address in the system's browser. Where that fails the address is on the screen anyway, and a sentence says
 * so. The token is in the arguments of a process for a moment; by the time anyone reads them, it is used up.
 */
export function openInBrowser(address: string, { platform, env, stderr }: World): void {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return; // There is no browser to be seen.
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => {
    stderr.write('No browser could be opened: open the address above in one.\n');
  });
  child.unref();
}
