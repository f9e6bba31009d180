import { useEffect, useRef, type ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';

/** What came of a look or an update. It takes the focus when somebody waits for it, so that reading goes on there. */
export function Panel({
  icon: Icon,
  title,
  tone,
  focus,
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly tone: 'calm' | 'good' | 'notice' | 'trouble';
  readonly focus: boolean;
  readonly children: ReactNode;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const [title, panel] = [head.current, head.current?.parentElement];
    if (!focus || !title || !panel) return;
    title.focus();
    if (panel.getBoundingClientRect().bottom > window.innerHeight) panel.scrollIntoView({ block: 'start' });
  }, [focus]);
  return (
    <section className="update-panel" data-tone={tone} aria-label={title}>
      <h3 ref={head} tabIndex={-1}>
        <Icon aria-hidden size={17} />
        {title}
      </h3>
      {children}
    </section>
  );
}
