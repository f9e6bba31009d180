import { useId } from 'react';
import type { ProductView, ReleaseView } from '../../main/api/library-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';

const text = words.bulletins.release;

/** A version from the list, or any other that is typed. */
export function VersionField({
  releases,
  value,
  onChange,
}: {
  readonly releases: readonly ReleaseView[];
  readonly value: string;
  readonly onChange: (version: string) => void;
}) {
  const list = useId();
  return (
    <label>
      {text.version}
      <input
        list={list}
        value={value}
        maxLength={128}
        placeholder={releases.at(-1)?.version}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {releases.toReversed().map(({ version }) => (
          <option key={version} value={version} />
        ))}
      </datalist>
    </label>
  );
}

/** The catalogue's products; where it has none, those that the bulletins themselves name. */
export function useProducts(): readonly ProductView[] {
  const { products } = useLibrary().description;
  const { value } = useCall('bulletins.products', products.length > 0 ? null : {});
  return products.length > 0 ? products : (value ?? []);
}
