import type { HostDeed } from '../../main/api/host-view.ts';
import { call, onDesktop } from '../client.ts';
import { say } from './toasts.ts';

/** Has the desktop do what no page can. A refusal is said. */
export async function hostDo(deed: HostDeed): Promise<void> {
  const begun = await call('host.do', { deed });
  if (!begun.ok) say(begun.failure.message);
}

/** Prints what is shown: by the desktop's own way, which leaves the page alive meanwhile, or by the browser's. */
export function printNow(): void {
  if (onDesktop) void hostDo('print');
  else window.print();
}
