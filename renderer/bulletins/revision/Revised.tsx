import { FileDiff } from 'lucide-react';
import { useEffect, type RefObject } from 'react';
import type { ChangeView, DifferenceView } from '../../../main/api/exposure-view.ts';
import { useCall } from '../../parts/use-call.ts';
import { editionName } from '../../shell/edition-name.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { between } from './between.ts';
import { explainTimeline } from './explain-timeline.ts';

const text = words.bulletins.revised;

/** What a revision changed since the edition that this site saw last, where that edition is still at hand. */
export function Revised({
  route,
  html,
  body,
}: {
  readonly route: string;
  /** The text under it, and where it stands: what can't be compared is said at its timeline. */
  readonly html: string;
  readonly body: RefObject<HTMLElement | null>;
}) {
  const { asked } = useRelease();
  const { value, failure, pending } = useCall('bulletins.difference', { route, ...asked });
  const kept = pending ? null : keptInWords(failure === null ? value : null);
  useEffect(() => {
    if (body.current === null || kept === null) return undefined;
    return explainTimeline(body.current, kept);
  }, [body, html, kept]);
  if (value === null) return null;
  const { changes, revision } = value;
  if (changes.length === 0) return revision.from === revision.to ? null : <Unchanged difference={value} />;
  return <Changes difference={value} />;
}

/** Which revisions can be laid side by side; `null`: no edition is at hand that has another. */
function keptInWords(difference: DifferenceView | null): string {
  if (difference === null) return text.kept.none;
  const { earlier, revision, changes } = difference;
  const edition = editionName(earlier);
  if (changes.length === 0 && revision.from !== revision.to)
    return text.kept.unchanged(revision.from, revision.to);
  return revision.from === revision.to
    ? text.kept.same(edition, revision.to)
    : text.kept.between(revision.from, revision.to);
}

/** A new revision that changed no field which is shown: said, since somebody looks for what did. */
function Unchanged({ difference }: { readonly difference: DifferenceView }) {
  const { earlier, revision, says } = difference;
  return (
    <section className="revised" aria-label={text.since(editionName(earlier))}>
      <p className="revised-head">
        <FileDiff aria-hidden size={15} />
        <strong>{text.since(editionName(earlier))}</strong>{' '}
        <span>{text.revision(revision.from, revision.to)}</span>
      </p>
      <p>{says.length === 0 ? text.unchanged : text.unchangedBut}</p>
      {says.map((summary) => (
        <blockquote key={summary} dir="auto">
          {summary}
        </blockquote>
      ))}
    </section>
  );
}

/** What it means first; every field behind it. */
function Changes({ difference }: { readonly difference: DifferenceView }) {
  const { earlier, revision, effects, changes } = difference;
  const { from, to } = revision;
  return (
    <details className="revised">
      <summary>
        <FileDiff aria-hidden size={15} />
        <strong>{text.since(editionName(earlier))}</strong>{' '}
        <span>{from === to ? text.sameRevision(to) : text.revision(from, to)}</span>
        {effects.map((effect) => (
          <span key={effect.effect} className="effect" data-effect={effect.effect}>
            {words.since.effect(effect)}
          </span>
        ))}
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.part} ${change.of}`}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Change({ change }: { readonly change: ChangeView }) {
  const { part, of, before, after } = change;
  const parts: Readonly<Record<string, string>> = text.parts;
  const name = [parts[part] ?? part, named(of)].filter((word) => word !== '').join(' · ');
  const [old, now] = [said(part, before), said(part, after)];
  const { head, before: gone, after: come, tail } = between(old ?? '', now ?? '');
  return (
    <>
      <p className="revised-name">{name}</p>
      <p>
        {head}
        {gone !== '' && <del aria-label={text.before}>{gone}</del>}
        {gone !== '' && come !== '' && ' '}
        {come !== '' && <ins aria-label={text.after}>{come}</ins>}
        {tail}
      </p>
      {old === null && <p className="revised-side">{text.added}</p>}
      {now === null && <p className="revised-side">{text.removed}</p>}
    </>
  );
}

/** A remediation or a note without a title is told by its category, in CSAF's word: `CVE-2024-3094: vendor_fix`. */
function named(of: string): string {
  const names: Readonly<Record<string, string>> = words.bulletins.categories;
  return of.replace(/(?:^|(?<=: ))[a-z_]+$/, (word) =>
    Object.hasOwn(names, word) ? (names[word] ?? word) : word,
  );
}

/** CSAF's own words for statements and reasons, as people say them. */
function said(part: string, value: string | null): string | null {
  if (value === null || (part !== 'product' && part !== 'reason')) return value;
  const names: Readonly<Record<string, string>> = words.bulletins.says;
  return value
    .split('\n')
    .map((word) => names[word] ?? word.replaceAll('_', ' '))
    .join(', ');
}
