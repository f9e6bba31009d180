import { useLayoutEffect, useRef, useState } from 'react';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { addCopyButtons } from '../read/body/code.ts';
import { askAboutLinks } from '../read/body/links.ts';
import { explainPictures } from '../read/body/pictures.ts';
import { makeTabs } from '../read/body/tabs.ts';
import { LinkDialog, type AskedLink } from '../read/LinkDialog.tsx';

/** A note as it reads: what the program rendered, with links that ask and code that copies. */
export function NoteText({ html }: { readonly html: string }) {
  const body = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<AskedLink | null>(null);
  useLayoutEffect(() => {
    const root = body.current;
    if (root === null) return undefined;
    const endings = [
      addCopyButtons(root),
      makeTabs(root),
      askAboutLinks(root, setAsked),
      explainPictures(root),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [html]);
  return (
    <>
      <RenderedHtml ref={body} html={html} className="prose note-text" />
      {asked !== null && <LinkDialog link={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
