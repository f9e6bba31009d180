import { Copy, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Outcome } from '../../main/api/failure.ts';
import type { LogView } from '../../main/api/state-view.ts';
import { call, onDesktop } from '../client.ts';
import { copyText } from '../parts/copy-text.ts';
import { hostDo } from '../parts/host-do.ts';
import { usePlace } from '../shell/navigation.tsx';
import { words } from '../words/words.ts';

const text = words.about;

/** Where the log is open at once. */
export const logAddress = '/-/about#log';

/** Shows the end of the log when it is asked for. */
export function LogPanel() {
  const [log, setLog] = useState<Outcome<LogView> | null>(null);
  const panel = useRef<HTMLElement>(null);
  const { address, arrival } = usePlace();
  const read = () => call('about.log', {}).then(setLog);
  const asked = address === logAddress;
  useEffect(() => {
    if (asked) void read();
  }, [asked, arrival]);
  useEffect(() => {
    // Once the log is drawn: before, there is nothing to scroll to.
    if (asked && log !== null) panel.current?.scrollIntoView({ block: 'start' });
  }, [asked, log]);
  return (
    <section ref={panel} className="setting-group about-part" aria-labelledby="about-log">
      <h2 id="about-log">{text.log}</h2>
      <p className="setting-note">{text.logLead}</p>
      <div className="about-actions">
        <Button className="button" onPress={() => void read()}>
          {text.logOpen}
        </Button>
        {onDesktop && (
          <Button className="button" onPress={() => void hostDo('showLog')}>
            <FolderOpen aria-hidden size={14} />
            {words.shortcuts.names.showLog}
          </Button>
        )}
        {log?.ok && log.value.text !== '' && (
          <Button className="button" onPress={() => void copyText(log.value.text, words.copied)}>
            <Copy aria-hidden size={14} />
            {text.logCopy}
          </Button>
        )}
      </div>
      <div role="status">{log !== null && <LogText log={log} />}</div>
    </section>
  );
}

function LogText({ log }: { readonly log: Outcome<LogView> }) {
  if (!log.ok) return <p>{`${log.failure.message} ${log.failure.next ?? ''}`}</p>;
  const { file, text: lines, cut } = log.value;
  if (lines === '') return <p>{text.logEmpty}</p>;
  return (
    <>
      <p className="setting-note">{cut ? text.logCut(file) : file}</p>
      {/* Scrolls, so the keyboard must reach it. */}
      <pre className="about-log" tabIndex={0} aria-labelledby="about-log" role="region" dir="ltr">
        {lines}
      </pre>
    </>
  );
}
