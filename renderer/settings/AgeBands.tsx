import { useState } from 'react';
import type { AgeBands as Bands } from '../../main/api/library-view.ts';
import { words } from '../words/words.ts';
import type { ControlProps } from './controls.tsx';

const text = words.settings;
const bands = ['notice', 'warning', 'withheld'] as const;

/** Whether three texts are bands: whole days from 1 to 3650, each more than the one before. */
export function bandsOf(typed: Readonly<Record<keyof Bands, string>>): Bands | null {
  const [notice, warning, withheld] = bands.map((band) =>
    /^\d{1,4}$/.test(typed[band]) ? Number(typed[band]) : 0,
  ) as [number, number, number];
  const rising = notice >= 1 && notice < warning && warning < withheld && withheld <= 3650;
  return rising ? { notice, warning, withheld } : null;
}

/** The three ages of a library; kept as soon as they make sense together. */
export function AgeBands({ settings: { age }, change, locked, label }: ControlProps) {
  const [typed, setTyped] = useState<Partial<Record<keyof Bands, string>>>({});
  const shown = {
    notice: typed.notice ?? String(age.notice),
    warning: typed.warning ?? String(age.warning),
    withheld: typed.withheld ?? String(age.withheld),
  };
  const wrong = bandsOf(shown) === null;
  const set = (band: keyof Bands, value: string) => {
    const sound = bandsOf({ ...shown, [band]: value });
    setTyped(sound === null ? { ...typed, [band]: value } : {});
    if (sound !== null) change({ age: sound });
  };
  return (
    <div className="age-bands" role="group" aria-labelledby={label} aria-describedby={`${label}-note`}>
      {bands.map((band) => (
        <label key={band}>
          {text.ages[band]}
          <span>
            <input
              type="text"
              inputMode="numeric"
              className="setting-text"
              maxLength={4}
              readOnly={locked}
              aria-invalid={wrong}
              value={shown[band]}
              onChange={(event) => set(band, event.target.value)}
            />
            {text.days}
          </span>
        </label>
      ))}
      {wrong && (
        <p className="setting-wrong" role="alert">
          {text.ageOrder}
        </p>
      )}
    </div>
  );
}
