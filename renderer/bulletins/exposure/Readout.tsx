import { words } from '../../words/words.ts';
import type { Bar } from './bars.ts';

const text = words.exposure;

/** The numbers of one bar, in the colours of the chart: its legend as well. What the bar says, so readers needn't hear it twice. */
export function Readout({ bar, own }: { readonly bar: Bar; readonly own: boolean }) {
  return (
    <p className="readout" aria-hidden>
      <strong>{bar.version}</strong>
      {own && <span>{text.own}</span>}
      {bar.parts.map(({ severity, n }) => (
        <span key={severity}>
          <i className="swatch" data-tone={severity} />
          {n} {text.severities[severity]}
        </span>
      ))}
      {bar.affected === 0 && <span>{text.affects(0)}</span>}
      <span>
        <i className="swatch swatch-open" />
        {text.dontSay(bar.unknown)}
      </span>
      <span>{text.clean(bar.notAffected)}</span>
    </p>
  );
}
