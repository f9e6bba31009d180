import { useState } from 'react';
import { Download } from 'lucide-react';
import { Button, ProgressBar } from 'react-aria-components';
import type { UpdatePlanView, UpdateProgress } from '../../main/api/update-view.ts';
import { useEvent } from '../parts/use-event.ts';
import { words } from '../words/words.ts';
import { Panel } from './Panel.tsx';
import type { Coursing } from './use-course.ts';

const { progress: text } = words.updates;

/** A running update: how far it is, in bytes and files, and a way to stop it. */
export function ApplyView({
  plan,
  start,
  coursing,
}: {
  readonly plan: UpdatePlanView | null;
  readonly start: UpdateProgress | null;
  readonly coursing: Coursing;
}) {
  const [progress, setProgress] = useState(start);
  useEvent('update.progress', setProgress);
  const percent = percentOf(progress);
  const stage = progress === null ? text.start : text.stages[progress.stage];
  const quarter = Math.floor(percent / 25) * 25; // spoken at quarters: a reader of the screen is not talked over
  return (
    <Panel icon={Download} title={text.title(plan?.to ?? null)} tone="calm" focus={coursing.asked}>
      <ProgressBar className="update-progress" aria-label={text.label} value={percent}>
        <div className="update-track">
          <div style={{ inlineSize: `${percent}%` }} />
        </div>
      </ProgressBar>
      <p className="update-quiet">{[stage, ...amountsOf(progress)].join(' · ')}</p>
      <p className="for-readers" role="status">
        {stage} {quarter > 0 && text.spoken(quarter)}
      </p>
      <div className="update-actions">
        <Button
          className="button"
          isDisabled={progress !== null && progress.stage !== 'fetching'}
          onPress={coursing.cancel}
        >
          {text.cancel}
        </Button>
        <span className="update-hint">{text.keeps}</span>
      </div>
    </Panel>
  );
}

function percentOf(progress: UpdateProgress | null): number {
  if (progress === null) return 0;
  const { stage, bytes, ofBytes } = progress;
  if (stage !== 'fetching' || ofBytes === 0) return stage === 'fetching' ? 0 : 100;
  return Math.min(100, Math.round((100 * bytes) / ofBytes));
}

const amountsOf = (progress: UpdateProgress | null): readonly string[] =>
  progress === null
    ? []
    : [text.bytes(progress.bytes, progress.ofBytes), text.files(progress.files, progress.ofFiles)];
