import { ArrowRight, History, Link } from 'lucide-react';
import { words } from '../words/words.ts';
import { HitText } from './HitText.tsx';
import { optionId, type Option } from './options.ts';

/** One option of the search panel: a link, so that it can be opened behind; the field keeps the focus. */
export function OptionLink({
  option,
  at,
  active,
  onPoint,
  onChoose,
}: {
  readonly option: Option;
  readonly at: number;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (option: Option) => void;
}) {
  const { what, address } = option;
  return (
    <a
      id={optionId(at)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={`option option-${what.kind}`}
      data-follows={what.kind === 'hit' && what.follows}
      href={address}
      data-marks={option.marks.join('\n')}
      onMouseMove={() => {
        if (!active) onPoint();
      }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(option);
      }}
    >
      <OptionText what={what} />
    </a>
  );
}

function OptionText({ what }: { readonly what: Option['what'] }) {
  switch (what.kind) {
    case 'hit':
      return <HitText hit={what.hit} follows={what.follows} />;
    case 'recent':
      return (
        <>
          <History aria-hidden size={15} />
          {what.text}
        </>
      );
    case 'link':
      return (
        <>
          <Link aria-hidden size={15} />
          {words.find.goTo(what.link)}
        </>
      );
    case 'all':
      return (
        <>
          {words.find.all(what.total)}
          <ArrowRight aria-hidden size={14} />
        </>
      );
  }
}
