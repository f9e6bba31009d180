import { ChevronRight, FileText, ShieldAlert } from 'lucide-react';
import type { SearchHit } from '../../main/api/search-view.ts';
import { Marked } from '../parts/Marked.tsx';
import { words } from '../words/words.ts';

/** A hit in two lines: where it is, and the words around it. Under its page's first hit the title is not repeated. */
export function HitText({ hit, follows }: { readonly hit: SearchHit; readonly follows: boolean }) {
  const Icon = hit.kind === 'bulletin' ? ShieldAlert : FileText;
  return (
    <>
      <span className="hit-icon">{!follows && <Icon aria-hidden size={16} strokeWidth={1.7} />}</span>
      <span className="hit-text">
        <span className="hit-line">
          <span className="hit-name">
            {!follows && (
              <bdi>
                <Marked text={hit.title} marks={hit.titleMarks} />
              </bdi>
            )}
            {hit.heading !== null && (
              <>
                {!follows && <ChevronRight aria-hidden size={13} />}
                <bdi className="hit-heading">
                  <Marked text={hit.heading} marks={hit.headingMarks} />
                </bdi>
              </>
            )}
            {follows && hit.heading === null && words.find.beginning}
          </span>
          {!follows && (
            <span className="hit-where">
              <bdi>{whereOf(hit)}</bdi>
            </span>
          )}
        </span>
        {hit.snippet !== '' && (
          <span className="hit-snippet" dir="auto">
            <Marked text={hit.snippet} marks={hit.marks} />
          </span>
        )}
      </span>
    </>
  );
}

function whereOf(hit: SearchHit): string {
  const kind = hit.kind === 'bulletin' ? words.find.bulletin : words.find.page;
  const ids = hit.ids.filter((id) => !hit.title.includes(id)).slice(0, 2);
  return [...ids, hit.breadcrumbs.length > 0 ? hit.breadcrumbs.join(' › ') : kind].join(' · ');
}
