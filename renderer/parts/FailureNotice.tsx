import { CircleAlert, FileQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Failure } from '../../main/api/failure.ts';
import { words } from '../words/words.ts';
import { Notice } from './Notice.tsx';

/** A failure of the program, in its own words, with a way to go on. */
export function FailureNotice({
  failure,
  onRetry,
  children,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly children?: ReactNode;
}) {
  const missing = failure.code.endsWith('-not-found');
  return (
    <Notice
      icon={missing ? FileQuestionMark : CircleAlert}
      title={failure.message}
      tone="trouble"
      actions={
        <>
          {children}
          <Button className="button" onPress={onRetry}>
            {words.retry}
          </Button>
        </>
      }
    >
      {failure.next && <p>{failure.next}</p>}
    </Notice>
  );
}
