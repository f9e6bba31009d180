import type { CommandId } from './commands/commands.ts';

/** What a native menu can ask of the page that it belongs to: anything that has a name of its own. */
export type HostCommand = CommandId;

/** What only a host with windows of its own can do, and the page may ask of it. */
export const hostDeeds = ['print', 'savePdf', 'showLog', 'zoomIn', 'zoomOut', 'resetZoom'] as const;

export type HostDeed = (typeof hostDeeds)[number];
