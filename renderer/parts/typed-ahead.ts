/** What is typed for a field that isn't there yet. */
export interface TypedAhead {
  /** Ends the gathering; answers with what was typed since it began, and with nothing when it is asked again. */
  readonly end: () => string;
}

/**
 * Gathers what is typed until the field that it is meant for has the focus: its code may still be loading, and a quick hand
 * doesn't wait. Nothing else hears those keys: `n` and `?` are letters here.
 *
 * @param onEscape hears that the field isn't wanted any more
 */
export function typeAhead(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  onEscape: () => void,
): TypedAhead {
  let typed = '';
  const hear = (event: KeyboardEvent) => {
    const after = event.isComposing ? null : textAfter(typed, event);
    if (after === null && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (after === null) onEscape();
    else typed = after;
  };
  target.addEventListener('keydown', hear, { capture: true });
  return {
    end() {
      target.removeEventListener('keydown', hear, { capture: true });
      const text = typed;
      typed = '';
      return text;
    },
  };
}

/** The text after a key; `null` for one that writes nothing. */
function textAfter(text: string, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (key === 'Backspace') return text.slice(0, -1);
  // AltGr, which many keyboards need for `@` and `{`, is Ctrl and Alt together.
  const writes = ctrlKey === altKey && !metaKey;
  return writes && [...key].length === 1 ? text + key : null;
}

/** Types a text at the end of a field, which hears of it as it does of keys: a list below it follows. */
export function typeInto(field: HTMLInputElement, text: string): void {
  const end = field.value.length;
  const typed = { bubbles: true, inputType: 'insertText', data: text };
  field.dispatchEvent(new InputEvent('beforeinput', typed));
  field.setRangeText(text, end, end, 'end');
  field.dispatchEvent(new InputEvent('input', typed));
}
