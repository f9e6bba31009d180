import { useRef } from 'react';
import type { PageView } from '../../main/api/page-view.ts';
import type { Layout } from '../shell/use-layout.ts';
import { useTitle } from '../shell/use-title.ts';
import { BulletinFoot } from '../bulletins/BulletinFoot.tsx';
import { BulletinHead } from '../bulletins/BulletinHead.tsx';
import { isBulletin } from '../bulletins/is-bulletin.ts';
import { NotesBeside } from '../notes/NotesBeside.tsx';
import { useNotes } from '../notes/notes.tsx';
import { useHere } from '../notes/use-here.ts';
import { useShortcut } from '../shell/use-shortcut.ts';
import { linkTo } from '../shell/address.ts';
import { copyText } from '../parts/copy-text.ts';
import { words } from '../words/words.ts';
import { MarksBar } from './MarksBar.tsx';
import { OutlineFold } from './OutlineFold.tsx';
import { OutlineColumn } from './OutlineColumn.tsx';
import { PageBody } from './PageBody.tsx';
import { PageFoot } from './PageFoot.tsx';
import { PageHead } from './PageHead.tsx';
import { DeploymentNotice } from './DeploymentNotice.tsx';
import { useDeployments } from './use-deployments.ts';
import { useArrival } from './use-arrival.ts';
import { useMarks } from './use-marks.ts';
import { useOutlineSpy } from './use-outline-spy.ts';

/** A page: head, body, foot, and the outline beside it or folded into it. */
export function PageArticle({
  page,
  anchor,
  layout,
  settled,
}: {
  readonly page: PageView;
  readonly anchor: string | null;
  readonly layout: Layout;
  /** False while another page is on its way to this place. */
  readonly settled: boolean;
}) {
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const parts = useDeployments(body, { key: page.route, html: page.html, outline: page.outline, anchor });
  const outline = page.hideToC ? nothing : parts.outline;
  useArrival({ head, anchor, settled });
  const current = useOutlineSpy(outline, page.html, body, anchor);
  const marks = useMarks(body, page.html, settled);
  useTitle(page.title, settled);

  const notes = useNotes();
  const here = useHere(page, current, body);
  useShortcut('copyLink', () => {
    const { route, anchor: at } = here.atReading();
    void copyText(linkTo(route, at), words.page.linkCopied);
  });
  useShortcut('note', () => notes.edit(here.atReading()));
  const noted = layout === 'wide' && notes.open;
  const beside = layout === 'wide' && outline.length > 1 && !noted;
  return (
    <div
      className="page"
      data-wide={page.fullWidth}
      data-outline={beside}
      data-notes={noted}
      aria-busy={!settled}
    >
      {!beside && outline.length > 1 && <OutlineFold outline={outline} current={current} />}
      <article className="page-column">
        <PageHead page={page} titleRef={head} bodyRef={body} />
        {isBulletin(page.route) && <BulletinHead route={page.route} html={page.html} body={body} />}
        <DeploymentNotice of={parts} />
        <PageBody ref={body} page={page} />
        {isBulletin(page.route) && <BulletinFoot route={page.route} />}
        <PageFoot page={page} />
      </article>
      {beside && <OutlineColumn outline={outline} current={current} />}
      <NotesBeside layout={layout} page={page} here={here} />
      <MarksBar marks={marks} />
    </div>
  );
}

/** Of a page that asks for no outline. */
const nothing: PageView['outline'] = [];
