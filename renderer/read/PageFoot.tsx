import { ArrowLeft, ArrowRight, TriangleAlert } from 'lucide-react';
import type { PageView } from '../../main/api/page-view.ts';
import { pageAddress, screenAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';

/** What comes before and after a page, and when it last changed. */
export function PageFoot({ page }: { readonly page: PageView }) {
  const { previous, next, changed, problems } = page;
  return (
    <footer className="page-foot">
      <div className="page-facts">
        {changed !== null && <span>{words.page.changed(changed)}</span>}
        {problems.length > 0 && (
          <a href={screenAddress('problems')}>
            <TriangleAlert aria-hidden size={13} />
            {words.page.problems(problems.length)}
          </a>
        )}
      </div>
      {(previous !== null || next !== null) && (
        <nav className="pager" aria-label={words.page.pager}>
          {previous !== null && (
            <a href={pageAddress(previous.route)} rel="prev">
              <small>
                <ArrowLeft aria-hidden size={13} />
                {words.page.previous}
              </small>
              <bdi>{previous.title}</bdi>
            </a>
          )}
          {next !== null && (
            <a href={pageAddress(next.route)} rel="next" className="pager-next">
              <small>
                {words.page.next}
                <ArrowRight aria-hidden size={13} />
              </small>
              <bdi>{next.title}</bdi>
            </a>
          )}
        </nav>
      )}
    </footer>
  );
}
