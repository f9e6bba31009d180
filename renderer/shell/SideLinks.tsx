import type { LucideIcon } from 'lucide-react';
import { usePlace } from './navigation.tsx';

/** One of the app's own screens, in the sidebar. */
export interface SideLink {
  readonly address: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shown at the right when there is something to count. */
  readonly count?: number;
  /** Shown as a quiet dot, and read out. */
  readonly news?: string | null;
}

/** A group of the sidebar under the tree. */
export function SideLinks({ title, links }: { readonly title: string; readonly links: readonly SideLink[] }) {
  const { address } = usePlace();
  return (
    <section className="side-group">
      <h2>{title}</h2>
      <ul>
        {links.map(({ address: to, label, icon: Icon, count, news = null }) => (
          <li key={to}>
            <a
              href={to}
              className="side-link"
              aria-current={address.split(/[?#]/)[0] === to ? 'page' : undefined}
            >
              <Icon aria-hidden size={15} strokeWidth={1.8} />
              <span>{label}</span>
              {count !== undefined && count > 0 && <span className="side-count">{count}</span>}
              {news !== null && (
                <span className="side-news" title={news}>
                  <span className="for-readers">{news}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
