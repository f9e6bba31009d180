import { createElement, useEffect, useRef } from 'react';
import type { PrintSection, PrintView } from '../../main/api/print-view.ts';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { DeploymentNotice } from '../read/DeploymentNotice.tsx';
import { useDeployments } from '../read/use-deployments.ts';
import { useContentLanguage } from '../read/content-language.ts';
import { datedEdition } from '../shell/edition-name.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';

const text = words.print;

/** The document: its title, its contents where it has several sections, and the sections. */
export function PrintDocument({ document }: { readonly document: PrintView }) {
  const { sections, title, library, leftOut } = document;
  const { edition } = useLibrary().description;
  const root = useRef<HTMLElement>(null);
  const written = useContentLanguage();
  const html = sections.map((section) => section.html).join('');
  const parts = useDeployments(root, { key: document.route, html });
  useEffect(() => followInside(root.current), []);
  const [first, ...others] = sections;
  return (
    <article ref={root} className="print-document">
      <header className="print-head" id={first?.id}>
        <h1 {...written}>{title}</h1>
        <p>
          {library} · {datedEdition(edition)}
        </p>
        <DeploymentNotice of={parts} />
        {leftOut > 0 && <p className="print-left-out">{text.leftOut(leftOut)}</p>}
      </header>
      {others.length > 0 && <Contents sections={others} />}
      {first && <Body section={first} />}
      {others.map((section) => (
        <section key={section.id} id={section.id} className="print-section" data-depth={section.depth}>
          {createElement(`h${Math.min(6, section.depth + 1)}`, written, `${section.number} ${section.title}`)}
          <Body section={section} />
        </section>
      ))}
    </article>
  );
}

function Body({ section }: { readonly section: PrintSection }) {
  const { lang, dir } = useContentLanguage();
  return (
    <>
      {section.description !== null && (
        <p className="lead" lang={lang} dir={dir}>
          {section.description}
        </p>
      )}
      <RenderedHtml html={section.html} lang={lang} dir={dir} />
    </>
  );
}

function Contents({ sections }: { readonly sections: readonly PrintSection[] }) {
  return (
    <nav className="print-contents" aria-label={text.contents}>
      <h2>{text.contents}</h2>
      <ol>
        {sections.map(({ id, number, title, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>
              <span>{number}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Links in the document lead to its own places; on paper and in a PDF they do so by themselves. */
function followInside(root: HTMLElement | null): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    const target = link === null ? null : document.getElementById(id);
    if (target === null) return;
    event.preventDefault();
    target.scrollIntoView();
  };
  root?.addEventListener('click', follow);
  return () => root?.removeEventListener('click', follow);
}
