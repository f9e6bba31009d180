import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExposureView } from '../../../main/api/exposure-view.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useCall } from '../../parts/use-call.ts';
import { useEvent } from '../../parts/use-event.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { barOf } from './bars.ts';
import { ExposureChart } from './ExposureChart.tsx';
import { ExposureTable } from './ExposureTable.tsx';
import { Going } from './Going.tsx';
import { Readout } from './Readout.tsx';

const text = words.exposure;

/** What the bulletins say of each release of the chosen product, so that the release to go to is seen. */
export function Exposure() {
  const { asked, name } = useRelease();
  const { value, failure, reload } = useCall('bulletins.exposure', asked);
  useEvent('library.changed', reload);
  if (name === null) return null;
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <section className="exposure" aria-label={text.title} aria-busy={value === null}>
      {value === null ? <p className="exposure-wait">{text.loading}</p> : <Compared view={value} />}
    </section>
  );
}

function Compared({ view }: { readonly view: ExposureView }) {
  const { age, releases, product, bulletins } = view;
  if (age.band === 'withheld') return <p role="note">{text.withheld(age.days, age.bands.withheld)}</p>;
  if (releases.length === 0 || bulletins === 0) return <p role="note">{text.noReleases(product)}</p>;
  return <Bars view={view} />;
}

function Bars({ view }: { readonly view: ExposureView }) {
  const [table, setTable] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const bars = view.releases.map(barOf);
  const told = bars.find(({ version }) => version === (looked ?? picked ?? view.version));
  const shared = { bars, own: view.version, picked, onPick: setPicked };
  return (
    <>
      <div className="exposure-head">
        <h2>{text.title}</h2>
        {told && !table && <Readout bar={told} own={told.version === view.version} />}
        <Button className="link-button" onPress={() => setTable(!table)}>
          {table ? text.asChart : text.asTable}
        </Button>
      </div>
      {table ? <ExposureTable {...shared} /> : <ExposureChart {...shared} onLook={setLooked} />}
      {view.incomplete > 0 && <p role="note">{text.incomplete(view.incomplete)}</p>}
      {view.version !== null && <Going from={view.version} to={picked} />}
    </>
  );
}
