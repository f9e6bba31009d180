/**
 * Says under a bulletin's timeline which of its revisions can be compared field by field, and which can't. The timeline
 * is part of the text, which knows no other edition.
 *
 * @returns takes it away
 */
export function explainTimeline(root: HTMLElement, sentence: string): () => void {
  const timeline = root.querySelector('.timeline');
  // A first revision changed nothing.
  if (timeline === null || timeline.children.length < 2) return () => undefined;
  const said = document.createElement('p');
  said.className = 'timeline-kept';
  said.lang = document.documentElement.lang;
  said.textContent = sentence;
  timeline.after(said);
  return () => said.remove();
}
