import type { AskedLink } from '../LinkDialog.tsx';

/** Catches links that lead outside or nowhere: they have no address of their own and can only ask. */
export function askAboutLinks(root: HTMLElement, ask: (link: AskedLink) => void): () => void {
  for (const link of root.querySelectorAll<HTMLElement>('[data-outside], [data-broken]')) {
    link.role ??= 'link';
    const { outside } = link.dataset;
    const around = link.closest('li, td, dd, p') ?? link;
    if (outside !== undefined && around.textContent.includes(outside)) link.dataset['said'] = ''; // printed once
    if (!link.hasAttribute('tabindex')) link.tabIndex = 0;
  }
  const onClick = (event: Event) => {
    const link =
      event.target instanceof Element ? event.target.closest('[data-outside], [data-broken]') : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    const { outside, broken } = link.dataset;
    ask(outside === undefined ? { kind: 'broken', reason: broken ?? '' } : { kind: 'outside', url: outside });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onClick(event);
  };
  root.addEventListener('click', onClick);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('keydown', onKey);
  };
}
