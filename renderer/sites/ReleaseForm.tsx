import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProductView, ReleaseView } from '../../main/api/library-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { useRelease } from './use-release.tsx';

const text = words.bulletins.release;

/** Asks for product and version: of the catalogue's, or any other version that the reader runs. */
export function ReleaseForm({ onDone }: { readonly onDone: () => void }) {
  const { site, choose } = useRelease();
  const products = useProducts();
  const [product, setProduct] = useState(site?.product ?? null);
  const [version, setVersion] = useState(site?.version ?? '');
  const chosen = product ?? products[0]?.id ?? '';
  const releases = products.find(({ id }) => id === chosen)?.releases ?? [];
  const ready = chosen !== '' && version.trim() !== '';
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const name = products.find(({ id }) => id === chosen)?.name ?? chosen;
        choose({ product: chosen, version: version.trim() }, `${name} ${version.trim()}`);
        onDone();
      }}
    >
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      <ProductField products={products} value={chosen} onChange={setProduct} />
      <VersionField releases={releases} value={version} onChange={setVersion} />
      <div className="modal-actions">
        {site !== null && (
          <Button
            className="button"
            onPress={() => {
              choose(null, '');
              onDone();
            }}
          >
            {text.clear}
          </Button>
        )}
        <Button type="submit" className="button button-main" isDisabled={!ready}>
          {text.use}
        </Button>
      </div>
    </form>
  );
}

function ProductField({
  products,
  value,
  onChange,
}: {
  readonly products: readonly ProductView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  return (
    <label>
      {text.product}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {products.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A version from the list, or any other that is typed. */
function VersionField({
  releases,
  value,
  onChange,
}: {
  readonly releases: readonly ReleaseView[];
  readonly value: string;
  readonly onChange: (version: string) => void;
}) {
  return (
    <label>
      {text.version}
      <input
        list="release-versions"
        value={value}
        maxLength={128}
        placeholder={releases.at(-1)?.version}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="release-versions">
        {releases.toReversed().map(({ version }) => (
          <option key={version} value={version} />
        ))}
      </datalist>
    </label>
  );
}

/** The catalogue's products; where it has none, those that the bulletins themselves name. */
function useProducts(): readonly ProductView[] {
  const { products } = useLibrary().description;
  const { value } = useCall('bulletins.list', {});
  return products.length > 0 ? products : (value?.products ?? []);
}
