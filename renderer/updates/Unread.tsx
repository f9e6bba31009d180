import { ShieldX } from 'lucide-react';
import type { Failure } from '../../main/api/failure.ts';
import { told } from '../words/failures.ts';
import { words } from '../words/words.ts';
import { Panel } from './Panel.tsx';

/** Why the installed edition is not what is read: nobody should read the bundled library for it unawares. */
export function Unread({ failure }: { readonly failure: Failure }) {
  const { message, next } = told(failure);
  return (
    <Panel icon={ShieldX} title={words.updates.standing.unread} tone="trouble" focus={false}>
      <p className="update-summary">{message}</p>
      {next !== undefined && <p>{next}</p>}
    </Panel>
  );
}
