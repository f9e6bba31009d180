import { useRef, useState, type RefObject } from 'react';
import type { SearchAnswer } from '../../main/api/search-view.ts';
import { searchAddress } from '../shell/address.ts';
import { useHistory, useView } from '../shell/navigation.tsx';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/use-shortcut.ts';
import { answerOptions, linkOption, recentOptions, withSearch, type Option } from './options.ts';
import { useCombobox, type Combobox } from './use-combobox.ts';
import { useSearch, type Searched } from './use-search.ts';

const shown = 12; // hits in the panel: two screens of it at most

/** Everything that happens in the search field, without how it looks. */
export interface SearchFieldState {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly searched: Searched;
  readonly options: readonly Option[];
  readonly combobox: Combobox;
  /** Goes where an option leads; `null`: to all results for what was typed. */
  readonly choose: (option: Option | null) => void;
  readonly forgetSearches: () => void;
}

/** Answers while one types, and goes where Enter or a click says. */
export function useSearchField(): SearchFieldState {
  const history = useHistory();
  const { session, keep } = useSession();
  const [text, setText] = useSearchText();
  const input = useRef<HTMLInputElement>(null);
  const link = linkOption(text);
  const searched = useSearch(link === null ? text : '', shown);
  const { answer, pending } = searched;
  const empty = text.trim() === '';
  const options = link ? [link] : optionsFor(empty ? session.searches : answer);
  // Nothing is chosen in advance among look-alikes of an id that isn't there, nor among old searches.
  const first = link === null && (empty || pending || answer?.kind === 'id-absent') ? -1 : 0;
  const combobox = useCombobox({ options, first, onChoose: choose });

  function choose(option: Option | null): void {
    if (option === null && empty) return;
    const typed = option?.what.kind === 'recent' ? option.what.text : text;
    if (typed !== text) setText(typed);
    if (option?.what.kind === 'link') setText('');
    else keep({ searches: withSearch(session.searches, typed) });
    combobox.setOpen(false);
    input.current?.blur();
    history.go(option?.address ?? searchAddress(text.trim()), { marks: option?.marks ?? [] });
  }
  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
    combobox.setOpen(true);
  });
  const forgetSearches = () => keep({ searches: [] });
  return { input, text, setText, searched, options, combobox, choose, forgetSearches };
}

const optionsFor = (known: readonly string[] | SearchAnswer | null): readonly Option[] => {
  if (known === null) return [];
  return 'hits' in known ? answerOptions(known) : recentOptions(known);
};

/** What stands in the field: what was typed, or what the address of the results screen says. */
function useSearchText(): readonly [string, (text: string) => void] {
  const view = useView();
  const asked = view.screen === 'search' ? view.query : null;
  const [text, setText] = useState(asked ?? '');
  const [followed, setFollowed] = useState(asked);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked !== null) setText(asked);
  }
  return [text, setText];
}
