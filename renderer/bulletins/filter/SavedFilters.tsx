import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { SavedFilter } from '../../../main/api/state-view.ts';
import { call } from '../../client.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { say } from '../../parts/toasts.ts';
import { useCall } from '../../parts/use-call.ts';
import { screenAddress } from '../../shell/address.ts';
import { words } from '../../words/words.ts';

const text = words.bulletins.saved;

/** Filters that the reader gave a name: to go back to one, to save the present one, to forget one. */
export function SavedFilters({ query }: { readonly query: string }) {
  const { value } = useCall('filters.list', {});
  const filters = value ?? [];
  return (
    <DialogTrigger>
      <Button className="button saved-button">
        <Bookmark aria-hidden size={14} />
        {text.button(filters.length)}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="saved-panel">
          {({ close }) => (
            <>
              <Heading slot="title">{text.title}</Heading>
              {filters.length === 0 ? (
                <p>{text.none}</p>
              ) : (
                <ul>
                  {filters.map((filter) => (
                    <li key={filter.name}>
                      <a
                        href={screenAddress('bulletins') + filter.query}
                        aria-current={filter.query === query ? 'true' : undefined}
                        onClick={close}
                      >
                        {filter.name}
                      </a>
                      <IconButton
                        icon={Trash2}
                        label={text.remove(filter.name)}
                        onPress={() => void remove(filter)}
                      />
                    </li>
                  ))}
                </ul>
              )}
              <SaveForm query={query} filters={filters} onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SaveForm({
  query,
  filters,
  onDone,
}: {
  readonly query: string;
  readonly filters: readonly SavedFilter[];
  readonly onDone: () => void;
}) {
  const [name, setName] = useState('');
  const replaces = filters.some((filter) => filter.name === name.trim());
  const save = async () => {
    const saved = await call('filters.save', { filter: { name, query } });
    if (saved.ok) onDone();
    say(saved.ok ? text.kept(name.trim()) : saved.failure.message);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <label>
        {text.name}
        <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
      <Button type="submit" className="button button-main" isDisabled={name.trim() === ''}>
        {replaces ? text.replace : words.save}
      </Button>
    </form>
  );
}

async function remove(filter: SavedFilter): Promise<void> {
  const removed = await call('filters.remove', { name: filter.name });
  if (!removed.ok) {
    say(removed.failure.message);
    return;
  }
  const restore = async () => {
    const saved = await call('filters.save', { filter });
    if (!saved.ok) say(saved.failure.message);
  };
  say(text.removed(filter.name), { label: words.undo, run: () => void restore() });
}
