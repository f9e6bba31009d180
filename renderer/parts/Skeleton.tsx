import { words } from '../words/words.ts';

/** Grey lines where text will be. The style shows them after a moment only, so that what is quick doesn't flash. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
