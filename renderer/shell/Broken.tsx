import { Bug, Unplug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { CodeMissing } from '../parts/kept-lazy.tsx';
import { Notice } from '../parts/Notice.tsx';
import { say } from '../parts/toasts.ts';
import { words } from '../words/words.ts';

interface BrokenProps {
  readonly children: ReactNode;
  /** Closes what lies over the window: what is wrong with that is said in passing, and the window is left alone. */
  readonly onBroken?: () => void;
}

/**
 * Catches a mistake below it, names it, and leaves the rest of the window alone. "Try again" begins anew, and asks again for
 * code that could not be had. React has only classes for this.
 */
export class Broken extends Component<BrokenProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (!this.props.onBroken) return;
    say(error instanceof CodeMissing ? words.shell.codeMissing : words.shell.somethingBroke);
    this.props.onBroken();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (this.props.onBroken) return null;
    const missing = error instanceof CodeMissing;
    const { shell } = words;
    return (
      <Notice
        icon={missing ? Unplug : Bug}
        title={missing ? shell.codeMissing : shell.somethingBroke}
        tone="trouble"
        actions={
          <Button className="button" onPress={() => this.setState({ error: null })}>
            {words.retry}
          </Button>
        }
      >
        <p>{missing ? shell.codeMissingText : shell.somethingBrokeText}</p>
        {!missing && <pre>{error instanceof Error ? error.message : JSON.stringify(error)}</pre>}
      </Notice>
    );
  }
}
