/** The five kinds that have a look of their own; anything else is `other`, titled with its name. */
export type AdmonitionKind = 'note' | 'tip' | 'info' | 'warning' | 'danger' | 'other';

const kinds: ReadonlyMap<string, readonly [AdmonitionKind, string]> = new Map([
  ['note', ['note', 'Note']],
  ['secondary', ['note', 'Note']],
  ['tip', ['tip', 'Tip']],
  ['hint', ['tip', 'Tip']],
  ['success', ['tip', 'Tip']],
  ['info', ['info', 'Info']],
  ['important', ['info', 'Important']],
  ['warning', ['warning', 'Warning']],
  ['warn', ['warning', 'Warning']],
  ['attention', ['warning', 'Attention']],
  ['caution', ['warning', 'Caution']],
  ['danger', ['danger', 'Danger']],
  ['error', ['danger', 'Error']],
]);

/** What an admonition's name means: its kind, and the title it has when the author gave none. */
export function admonitionOf(name: string): { readonly kind: AdmonitionKind; readonly title: string } {
  const [kind, title] = kinds.get(name.toLowerCase()) ?? [
    'other',
    name.charAt(0).toUpperCase() + name.slice(1),
  ];
  return { kind, title };
}
