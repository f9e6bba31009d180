import { Inbox } from 'lucide-react';
import { Notice } from '../parts/Notice.tsx';
import { words } from '../words/words.ts';

/** The place of the bulletins' list. */
export function BulletinsScreen() {
  return (
    <Notice icon={Inbox} title={words.bulletins.none}>
      <p>{words.bulletins.noneText}</p>
    </Notice>
  );
}
