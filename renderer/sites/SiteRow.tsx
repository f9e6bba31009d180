import { ArrowDown, ArrowUp, Check, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { SiteView } from '../../main/api/site-view.ts';
import { call } from '../client.ts';
import { IconButton } from '../parts/IconButton.tsx';
import type { Neighbours } from '../bookmarks/neighbours.ts';
import { say } from '../parts/toasts.ts';
import { words } from '../words/words.ts';

const text = words.sites;

/** One site: what it runs, whether this library knows that, and what can be done with it. */
export function SiteRow({
  site,
  current,
  neighbours,
  onMove,
  onEdit,
  onChange,
}: {
  readonly site: SiteView;
  readonly current: boolean;
  /** What it can be put before; the buttons are there even where they can do nothing, so that none jumps. */
  readonly neighbours: Neighbours;
  readonly onMove: (before: string | null) => void;
  readonly onEdit: () => void;
  readonly onChange: () => void;
}) {
  const { name, productName, version, deployment } = site;
  const facts = [productName, version, ...(deployment === null ? [] : [deployment])];
  return (
    <div className="site-row" data-current={current} aria-current={current ? 'true' : undefined}>
      <div className="site-what">
        <strong>{name}</strong>
        <p>{facts.join(' · ')}</p>
        <Doubt site={site} />
      </div>
      {current ? (
        <span className="site-chosen">
          <Check aria-hidden size={15} />
          {text.chosen}
        </span>
      ) : (
        <Button
          className="button"
          aria-label={text.chooseOne(name)}
          onPress={() => void choose(site).then(onChange)}
        >
          {text.choose}
        </Button>
      )}
      <MoveButtons name={name} neighbours={neighbours} onMove={onMove} />
      <IconButton icon={Pencil} label={text.editOne(name)} onPress={onEdit} />
      <IconButton
        icon={Trash2}
        label={text.removeOne(name)}
        onPress={() => void removeWithUndo(site, onChange)}
      />
    </div>
  );
}

function MoveButtons({
  name,
  neighbours: { up, down },
  onMove,
}: {
  readonly name: string;
  readonly neighbours: Neighbours;
  readonly onMove: (before: string | null) => void;
}) {
  return (
    <>
      <IconButton
        icon={ArrowUp}
        label={text.moveUp(name)}
        isDisabled={up === undefined}
        onPress={() => up !== undefined && onMove(up)}
      />
      <IconButton
        icon={ArrowDown}
        label={text.moveDown(name)}
        isDisabled={down === undefined}
        onPress={() => down !== undefined && onMove(down)}
      />
    </>
  );
}

/** Why verdicts for this site may be worth less than they look. */
function Doubt({ site }: { readonly site: SiteView }) {
  if (site.productKnown && site.releaseKnown) return null;
  return (
    <p className="site-doubt">
      <TriangleAlert aria-hidden size={13} />
      {site.productKnown ? text.releaseUnknown : text.productUnknown}
    </p>
  );
}

async function choose(site: SiteView): Promise<void> {
  const chosen = await call('sites.choose', { id: site.id });
  if (!chosen.ok) say(chosen.failure.message);
}

async function removeWithUndo({ id, name }: SiteView, onChange: () => void): Promise<void> {
  const removed = await call('sites.remove', { id });
  if (!removed.ok) {
    say(removed.failure.message);
    return;
  }
  onChange();
  const { site, before } = removed.value;
  const restore = async () => {
    const saved = await call('sites.save', { site, before });
    if (!saved.ok) say(saved.failure.message);
    onChange();
  };
  say(text.removed(name), { label: words.undo, run: () => void restore() });
}
