import { Copy } from 'lucide-react';
import type { FileCheck, HashPlace } from '../../main/api/site-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { copyText } from '../parts/copy-text.ts';
import { pageAddress } from '../shell/address.ts';
import { datedEdition } from '../shell/edition-name.ts';
import { useLibrary } from '../shell/library.tsx';
import { amountOfBytes } from '../words/measures.ts';
import { words } from '../words/words.ts';

const text = words.check;

/** Where a file's hash stands; or that it stands nowhere here, which says nothing about the file. */
export function CheckResult({
  name,
  size,
  result,
}: {
  readonly name: string;
  readonly size: number;
  readonly result: FileCheck;
}) {
  const { sha256, places, searched } = result;
  const edition = datedEdition(useLibrary().description.edition);
  const found = places.length > 0;
  return (
    <section className="check-state" data-tone={found ? 'found' : 'unknown'}>
      <h2>{found ? text.found(places.length) : text.notFound}</h2>
      <p>{found ? text.foundText : text.notFoundText}</p>
      <ul className="check-places">
        {places.map((place) => (
          <Place key={`${place.route}#${place.anchor ?? ''} ${place.text}`} place={place} />
        ))}
      </ul>
      <dl className="facts">
        <div>
          <dt>{text.file}</dt>
          <dd>
            {name} · {amountOfBytes(size)}
          </dd>
        </div>
        <div>
          <dt>{text.sha256}</dt>
          <dd className="check-hash">
            <code>{sha256}</code>
            <IconButton icon={Copy} label={words.copy} onPress={() => void copyText(sha256, text.copyHash)} />
          </dd>
        </div>
      </dl>
      <p className="check-searched">
        {text.searched(searched.hashes, searched.pages, searched.bulletins, edition)}{' '}
        {searched.unreadable > 0 && text.incomplete(searched.unreadable)}
      </p>
    </section>
  );
}

function Place({ place }: { readonly place: HashPlace }) {
  const { route, anchor, title, heading } = place;
  return (
    <li>
      <a href={pageAddress(route, anchor)}>{heading === null ? title : `${title} › ${heading}`}</a>
      <p>{place.text}</p>
    </li>
  );
}
