import type { CommandId } from './commands/commands.ts';

/** What a native menu can ask of the page that it belongs to: anything that has a name of its own. */
export type HostCommand = CommandId;
