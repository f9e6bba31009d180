import { memo, type Ref } from 'react';

/**
 * HTML from the program: the only place where markup that we did not write enters the document. It comes through the
 * render room's gate. Kept apart so that nothing but other HTML ever touches the nodes that were enhanced.
 */
export const RenderedHtml = memo(function RenderedHtml({
  html,
  className = 'prose',
  lang,
  dir = 'auto',
  ref,
}: {
  readonly html: string;
  readonly className?: string;
  /** The language it is written in, where that is known. */
  readonly lang?: string | undefined;
  readonly dir?: string;
  readonly ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} className={className} lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
  );
});
