import { copyText } from '../../parts/copy-text.ts';
import { words } from '../../words/words.ts';

/** Lets the copy buttons of code blocks copy, and say so on themselves. */
export function addCopyButtons(root: HTMLElement): () => void {
  for (const button of root.querySelectorAll('.code-copy')) button.textContent = words.copy;
  const copy = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('.code-copy') : null;
    const code = button?.closest('.code-block')?.querySelector('code');
    if (!(button instanceof HTMLElement) || !code) return;
    void copyText(code.textContent, words.page.codeCopied).then((copied) => {
      if (copied) flash(button);
    });
  };
  root.addEventListener('click', copy);
  return () => root.removeEventListener('click', copy);
}

function flash(button: HTMLElement): void {
  button.dataset['copied'] = '';
  button.textContent = words.copied;
  setTimeout(() => {
    delete button.dataset['copied'];
    button.textContent = words.copy;
  }, 1800);
}
