import { useEffect, useRef, type ReactNode } from 'react';
import { useTitle } from '../shell/use-title.ts';

/** The title of one of the app's own screens, told to the window and, on arrival, to screen readers. */
export function ScreenHead({
  title,
  kicker,
  children,
}: {
  readonly title: string;
  /** A few words above the title. */
  readonly kicker?: string;
  readonly children?: ReactNode;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    const now = document.activeElement;
    // The page's frame holds what lost its place: see `use-held-focus.ts`.
    if (now === null || now === document.body || now.id === 'main')
      head.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="screen-head">
      {kicker !== undefined && <p className="screen-kicker">{kicker}</p>}
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
