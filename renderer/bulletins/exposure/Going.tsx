import type { GoingRow, GoingView } from '../../../main/api/exposure-view.ts';
import { useCall } from '../../parts/use-call.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';

const text = words.exposure;

/** What going from the site's release to the picked one changes, in a sentence. */
export function Going({ from, to }: { readonly from: string; readonly to: string | null }) {
  return (
    <div className="going" aria-live="polite">
      {to === null ? <p>{text.hint}</p> : <Asked key={`${from} ${to}`} to={to} />}
    </div>
  );
}

function Asked({ to }: { readonly to: string }) {
  const { asked } = useRelease();
  const { value, failure } = useCall('bulletins.going', { ...asked, to });
  if (failure !== null) return <p role="alert">{failure.message}</p>;
  if (value === null) return <p>{words.loading}</p>;
  return <Sentence view={value} />;
}

function Sentence({ view }: { readonly view: GoingView }) {
  const { clears, adds, stays, open, to } = view;
  const [before, version, after] = text.going(to, clears.length, adds.length);
  const further = [
    ...(stays.length > 0 ? [text.stays(stays.length)] : []),
    ...(open.length > 0 ? [text.open(open.length)] : []),
  ];
  const sentence = (
    <>
      {before}
      <strong>{version}</strong>
      {after}
      {further.length > 0 && <span className="going-further">{`; ${further.join('; ')}`}</span>}
    </>
  );
  if (clears.length + adds.length + stays.length + open.length === 0) {
    return (
      <p>
        {sentence}. {text.nothingMoves}
      </p>
    );
  }
  return (
    <details>
      <summary>{sentence}</summary>
      <div className="going-groups">
        <Group title={text.groups.clears} rows={clears} />
        <Group title={text.groups.adds} rows={adds} />
        <Group title={text.groups.open} rows={open} />
        <Group title={text.groups.stays} rows={stays} />
      </div>
    </details>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly GoingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        {title} {rows.length}
      </h3>
      <ul>
        {rows.map(({ route, id, title: name, severity }) => (
          <li key={route}>
            <i className="swatch" data-tone={severity} aria-hidden />
            <a href={route} title={name}>
              {id}
            </a>
            <span className="for-readers">{words.bulletins.severities[severity]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
