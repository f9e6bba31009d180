import { useEffect, type RefObject } from 'react';
import type { BulletinReading, EvidenceView, VerdictView } from '../../main/api/bulletin-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useRelease } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';
import { SeverityChip, tooOld, VerdictChip } from './Chips.tsx';
import { SiteKeeping } from './decision/SiteKeeping.tsx';
import { markOwnRelease } from './own-release.ts';
import { reasonFor } from './reason-for.ts';
import { Revised } from './revision/Revised.tsx';
import { useReadMark } from './use-read-mark.ts';

const text = words.bulletins;

/** Over a bulletin's text: how bad it is, and what it says of the chosen release, with the reason. */
export function BulletinHead({
  route,
  html,
  body,
}: {
  readonly route: string;
  /** The text under it, and where it stands: the chosen release is marked in there. */
  readonly html: string;
  readonly body: RefObject<HTMLElement | null>;
}) {
  const { known, asked, name, site } = useRelease();
  const { value, reload } = useCall('bulletins.read', { route, ...asked });
  useReadMark(value?.route === route ? value : null, reload);
  const grid = value?.route === route && value.site?.id === site?.id ? value.places : null;
  useEffect(() => {
    if (body.current === null || site === null || grid === null) return undefined;
    const { productName, version } = site;
    return markOwnRelease(body.current, { grid, productName, version });
  }, [body, html, site, grid]);
  if (value === null || !known) return null;
  return (
    <section className="bulletin-head">
      <p className="bulletin-facts">
        <SeverityChip severity={value.severity} score={value.score} />
        {value.verdict !== null && <VerdictChip {...value.verdict} />}
        {value.withdrawn !== null && <span className="chip">{text.withdrawn}</span>}
        <span>{text.head.status(value.status)}</span>
        <span>{text.head.dates(value.published, value.updated)}</span>
      </p>
      {value.verdict !== null && name !== null ? (
        <Verdict bulletin={value} verdict={value.verdict} release={name} />
      ) : (
        <p className="bulletin-choose">{text.head.choose}</p>
      )}
      <Revised route={route} html={html} body={body} />
      {value.site !== null && (
        <SiteKeeping
          key={`${value.site.id} ${value.id}`}
          bulletin={value}
          site={value.site}
          onChange={reload}
        />
      )}
    </section>
  );
}

function Verdict({
  bulletin,
  verdict,
  release,
}: {
  readonly bulletin: BulletinReading;
  readonly verdict: VerdictView;
  readonly release: string;
}) {
  const { fixedIn, remediations, evidence, nearest } = verdict;
  return (
    <div className="verdict" data-tone={verdict.verdict}>
      <p className="verdict-sentence">
        {verdict.rule === tooOld ? text.withheldSentence(release) : text.sentences[verdict.verdict](release)}
      </p>
      <p>
        {reasonFor(verdict.rule)} {fixedIn.length > 0 && text.head.fixedIn(fixedIn.join(', '))}
      </p>
      {remediations.length > 0 && (
        <>
          <h2>{text.head.toDo}</h2>
          <ul>
            {remediations.map(({ details }) => (
              <li key={details}>{details}</li>
            ))}
          </ul>
        </>
      )}
      {evidence.length + nearest.length > 0 && (
        <details>
          <summary>{text.head.says}</summary>
          <Evidence evidence={evidence} path={bulletin.path} />
          {nearest.length > 0 && <h3>{text.head.nearest}</h3>}
          <Evidence evidence={nearest} path={bulletin.path} />
        </details>
      )}
    </div>
  );
}

function Evidence({ evidence, path }: { readonly evidence: readonly EvidenceView[]; readonly path: string }) {
  const names: Readonly<Record<string, string>> = text.says;
  return (
    <ul>
      {evidence.map(({ says, words: quoted, pointer }) => (
        <li key={pointer} title={`${path}${pointer}`}>
          <q>{quoted}</q> <span className="evidence-says">{names[says] ?? says}</span>
        </li>
      ))}
    </ul>
  );
}
