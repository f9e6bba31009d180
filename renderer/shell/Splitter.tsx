import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

/** A line between two columns that is dragged, or moved by ← → Home End while it has the focus. */
export function Splitter({
  label,
  side,
  width,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  /** Which side of the line the column is on whose width this is. */
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
}) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const towards = side === 'left' ? 1 : -1;
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -16 * towards, ArrowRight: 16 * towards };
    const step = steps[event.key];
    if (step !== undefined) set(width + step);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) set(grip.current.width + (event.clientX - grip.current.x) * towards);
  };
  const release = () => {
    grip.current = null;
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      className="splitter"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
