import { Bug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Notice } from '../parts/Notice.tsx';
import { words } from '../words/words.ts';

/** Catches a mistake below it, names it, and leaves the rest of the window alone. React has only classes for this. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Notice
        icon={Bug}
        title={words.shell.somethingBroke}
        tone="trouble"
        actions={
          <Button className="button" onPress={() => this.setState({ error: null })}>
            {words.retry}
          </Button>
        }
      >
        <p>{words.shell.somethingBrokeText}</p>
        <pre>{error instanceof Error ? error.message : JSON.stringify(error)}</pre>
      </Notice>
    );
  }
}
