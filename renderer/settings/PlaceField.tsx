import { useState } from 'react';
import { words } from '../words/words.ts';
import type { ControlProps } from './controls.tsx';

/** An address or a path: kept when the field is left or Enter is pressed, put back by Escape. */
export function PlaceField({
  part,
  settings: { updates },
  change,
  locked,
  label,
}: ControlProps & { readonly part: 'source' | 'mirror' }) {
  const kept = updates[part] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    const place = typed?.trim() ?? kept;
    setTyped(null);
    if (place !== kept) change({ updates: { ...updates, [part]: place === '' ? null : place } });
  };
  return (
    <input
      className="setting-text"
      type="text"
      aria-label={words.settings[part].label}
      aria-describedby={`${label}-note`}
      autoComplete="off"
      spellCheck={false}
      maxLength={4096}
      readOnly={locked}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
