import { Copy } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LibraryDescription } from '../../main/api/library-view.ts';
import type { AboutView } from '../../main/api/state-view.ts';
import { copyText } from '../parts/copy-text.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { editionName } from '../shell/Footer.tsx';
import { useLibrary } from '../shell/library.tsx';
import { day } from '../words/amounts.ts';
import { words } from '../words/words.ts';

const text = words.about;

/** Everything that a ticket needs to know, ready to be copied. */
export function AboutScreen() {
  const { value, failure, reload } = useCall('about.read', {});
  const { description } = useLibrary();
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === null) return <Skeleton />;
  const facts = factsOf(value, description);
  const ticket = facts.map(([name, fact]) => `${name}: ${fact}`).join('\n');
  return (
    <div className="screen">
      <ScreenHead title={text.title}>
        <p className="lead">{text.lead}</p>
      </ScreenHead>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{name === text.digest ? <code>{fact}</code> : fact}</dd>
          </div>
        ))}
      </dl>
      <Button className="button" onPress={() => void copyText(ticket, words.copied)}>
        <Copy aria-hidden size={14} />
        {text.copyAll}
      </Button>
      {value.notices.length > 0 && (
        <section className="setting-group">
          <h2>{text.notices}</h2>
          <ul>
            {value.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function factsOf(about: AboutView, library: LibraryDescription): readonly (readonly [string, string])[] {
  const { edition, publisher, counts } = library;
  const made = edition.date === null ? '' : ` · ${day(edition.date)}`;
  return [
    [text.version, about.version],
    [text.host, about.host],
    [text.node, about.node],
    [text.platform, about.platform],
    [text.dataFolder, about.dataFolder],
    [text.library, library.title],
    [text.edition, editionName(edition) + made],
    [text.digest, edition.digest],
    [text.pages, String(counts.pages)],
    [text.bulletinsCount, String(counts.bulletins)],
    [text.publisher, publisher.name],
    ...(publisher.securityContact === null ? [] : [[text.contact, publisher.securityContact] as const]),
  ];
}
