import type { CommandId } from '../../main/api/commands/commands.ts';

const offered = new Map<CommandId, (() => void)[]>();

/** Offers to do a command for as long as the answer isn't called; the latest to offer it is asked. */
export function offer(id: CommandId, run: () => void): () => void {
  offered.set(id, [...(offered.get(id) ?? []), run]);
  return () => {
    const others = (offered.get(id) ?? []).filter((one) => one !== run);
    if (others.length > 0) offered.set(id, others);
    else offered.delete(id);
  };
}

/** What can be done at this moment. */
export const offeredCommands = (): readonly CommandId[] => [...offered.keys()];

/** Does a command, if anything offers to. */
export const runCommand = (id: CommandId): void => offered.get(id)?.at(-1)?.();
