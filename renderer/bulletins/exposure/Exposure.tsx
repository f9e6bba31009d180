import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExposureView } from '../../../main/api/exposure-view.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useCall } from '../../parts/use-call.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { useLow } from '../use-room.ts';
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
  const low = useLow();
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const fold: Fold = { open: unfolded ?? !low, turn: () => setUnfolded(!(unfolded ?? !low)) };
  if (name === null) return null;
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <section className="exposure" aria-label={text.title} aria-busy={value === null} data-folded={!fold.open}>
      {value === null ? (
        <p className="exposure-wait">{text.loading}</p>
      ) : (
        <Compared view={value} fold={fold} />
      )}
    </section>
  );
}

/** In a low window the chart is folded away at first: the list is what one came for. */
interface Fold {
  readonly open: boolean;
  readonly turn: () => void;
}

interface Shown {
  readonly view: ExposureView;
  readonly fold: Fold;
}

function Compared({ view, fold }: Shown) {
  const { age, releases, product, bulletins } = view;
  if (age.band === 'withheld') return <p role="note">{text.withheld(age.days, age.bands.withheld)}</p>;
  if (releases.length === 0 || bulletins === 0) return <p role="note">{text.noReleases(product)}</p>;
  return <Bars view={view} fold={fold} />;
}

function Bars({ view, fold }: Shown) {
  const [table, setTable] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const bars = view.releases.map(barOf);
  const told = bars.find(({ version }) => version === (looked ?? picked ?? view.version));
  const shared = { bars, own: view.version, picked, onPick: setPicked };
  return (
    <>
      <div className="exposure-head">
        <h2>
          <Button className="exposure-fold" aria-expanded={fold.open} onPress={fold.turn}>
            <ChevronRight aria-hidden size={14} />
            {text.title}
          </Button>
        </h2>
        {fold.open && told && !table && <Readout bar={told} own={told.version === view.version} />}
        {fold.open && (
          <Button className="link-button" onPress={() => setTable(!table)}>
            {table ? text.asChart : text.asTable}
          </Button>
        )}
      </div>
      {fold.open && (
        <>
          {table ? <ExposureTable {...shared} /> : <ExposureChart {...shared} onLook={setLooked} />}
          {view.incomplete > 0 && <p role="note">{text.incomplete(view.incomplete)}</p>}
          {view.version !== null && <Going from={view.version} to={picked} />}
        </>
      )}
    </>
  );
}
