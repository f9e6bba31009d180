import { words } from '../../words/words.ts';

/** Replaces a picture that can't be shown by its description, so that nothing is silently missing. */
export function explainPictures(root: HTMLElement): () => void {
  const explain = (event: Event) => {
    const picture = event.target;
    if (!(picture instanceof HTMLImageElement)) return;
    const text = document.createElement('span');
    text.className = 'picture-missing';
    text.role = 'img';
    text.ariaLabel = `${words.page.imageMissing}: ${picture.alt}`;
    text.title = words.page.imageMissing;
    text.textContent = picture.alt || words.page.imageMissing;
    picture.replaceWith(text);
  };
  root.addEventListener('error', explain, { capture: true }); // errors of pictures don't bubble
  // Those below the fold wait for the first paint only: a page that is printed or saved has all of its pictures.
  const idle = requestIdleCallback(() => {
    for (const picture of root.querySelectorAll('img')) picture.loading = 'eager';
  });
  return () => {
    cancelIdleCallback(idle);
    root.removeEventListener('error', explain, { capture: true });
  };
}
