import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A state that fills its place: empty, not found, failed. Says what it is, and what to do next. */
export function Notice({
  icon: Icon,
  title,
  children,
  actions,
  tone = 'calm',
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'calm' | 'trouble';
}) {
  return (
    <section className="notice" data-tone={tone} role={tone === 'trouble' ? 'alert' : undefined}>
      <Icon className="notice-icon" aria-hidden size={28} strokeWidth={1.5} />
      <h1 tabIndex={-1}>{title}</h1>
      <div className="notice-text">{children}</div>
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}
