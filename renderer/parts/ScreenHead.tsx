import { useEffect, useRef, type ReactNode } from 'react';
import { words } from '../words/words.ts';

/** The title of one of the app's own screens, told to the window and, on arrival, to screen readers. */
export function ScreenHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.app}`;
    const now = document.activeElement;
    if (now === null || now === document.body) head.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="screen-head">
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
