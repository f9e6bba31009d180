import { FileSearch } from 'lucide-react';
import { Button, DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { amountOfBytes } from '../words/measures.ts';
import { words } from '../words/words.ts';
import { CheckResult } from './CheckResult.tsx';
import { useFileCheck, type Checking } from './use-file-check.ts';

const text = words.check;

/** Looks for a file's SHA-256 among those that the library prints. The file never leaves the window. */
export function CheckScreen() {
  const { checking, check, reset } = useFileCheck();
  return (
    <div className="screen">
      <ScreenHead title={text.title}>
        <p className="lead">{text.lead}</p>
      </ScreenHead>
      <DropZone
        className="drop-zone"
        aria-label={text.drop}
        onDrop={({ items }) => {
          const file = items.find((item): item is FileDropItem => item.kind === 'file');
          void file?.getFile().then(check);
        }}
      >
        <FileSearch aria-hidden size={26} strokeWidth={1.5} />
        <p>{text.drop}</p>
        <FileTrigger
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) check(file);
          }}
        >
          <Button className="button button-main">
            {checking.phase === 'waiting' ? text.pick : text.another}
          </Button>
        </FileTrigger>
      </DropZone>
      <div aria-live="polite">
        <State checking={checking} onStop={reset} />
      </div>
    </div>
  );
}

function State({ checking, onStop }: { readonly checking: Checking; readonly onStop: () => void }) {
  switch (checking.phase) {
    case 'waiting':
      return null;
    case 'reading':
      return <Reading checking={checking} onStop={onStop} />;
    case 'unreadable':
      return <Trouble title={text.unreadable(checking.name)} next={text.unreadableNext} />;
    case 'failed':
      return <Trouble title={checking.failure.message} next={checking.failure.next ?? ''} />;
    case 'checked':
      return <CheckResult {...checking} />;
  }
}

function Reading({
  checking,
  onStop,
}: {
  readonly checking: Extract<Checking, { phase: 'reading' }>;
  readonly onStop: () => void;
}) {
  const { done, total } = checking.progress;
  return (
    <section className="check-state">
      <h2>{text.reading(checking.name)}</h2>
      <p className="check-progress">
        <progress aria-label={text.reading(checking.name)} value={done} max={Math.max(total, 1)} />
        <span aria-hidden>{text.progress(amountOfBytes(done), amountOfBytes(total))}</span>
        <Button className="button" onPress={onStop}>
          {text.stop}
        </Button>
      </p>
    </section>
  );
}

function Trouble({ title, next }: { readonly title: string; readonly next: string }) {
  return (
    <section className="check-state" data-tone="high">
      <h2>{title}</h2>
      <p>{next}</p>
    </section>
  );
}
