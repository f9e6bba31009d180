import { Copy } from 'lucide-react';
import { Button } from 'react-aria-components';
import { copyText } from '../parts/copy-text.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useAgeInDays } from '../parts/clock.ts';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { factsOf, ticketOf } from './about-facts.ts';
import { LogPanel } from './LogPanel.tsx';

const text = words.about;

/** Everything that a ticket needs to know, ready to be copied. */
export function AboutScreen() {
  const about = useCall('about.read', {});
  const ledger = useCall('updates.ledger', {});
  const rules = useCall('settings.rules', {});
  const { description } = useLibrary();
  const days = useAgeInDays(description.edition.date);
  const failure = about.failure ?? rules.failure;
  if (failure !== null) return <FailureNotice failure={failure} onRetry={about.reload} />;
  if (about.value === null || rules.value === null || ledger.pending) return <Skeleton />;
  const facts = factsOf({
    about: about.value,
    library: description,
    // A ledger that can't be read is no reason to say nothing else.
    ledger: ledger.value,
    managed: rules.value.managed,
    days,
  });
  const { notices } = about.value;
  return (
    <div className="screen">
      <ScreenHead title={text.title}>
        <p className="lead">{text.lead}</p>
      </ScreenHead>
      <dl className="facts">
        {facts.map(({ name, fact, code }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{code ? <code>{fact}</code> : fact}</dd>
          </div>
        ))}
      </dl>
      <Button className="button" onPress={() => void copyText(ticketOf(facts, notices), words.copied)}>
        <Copy aria-hidden size={14} />
        {text.copyAll}
      </Button>
      {notices.length > 0 && (
        <section className="setting-group about-part">
          <h2>{text.notices}</h2>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
      {!description.visitor && <LogPanel />}
    </div>
  );
}
