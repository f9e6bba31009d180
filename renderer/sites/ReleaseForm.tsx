import { useState } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../words/words.ts';
import { firstChoice, ProductField } from './product-field.tsx';
import { useProducts, VersionField } from './release-fields.tsx';
import { useRelease, type ReleaseOfSite } from './use-release.tsx';

const text = words.bulletins.release;

/**
 * Asks for product and version: of the catalogue's, or any other version that the reader runs. Whether the chosen site
 * was updated or another one is meant only the reader knows, so both are offered by name.
 */
export function ReleaseForm({ onDone }: { readonly onDone: () => void }) {
  const { site, sites, add, change } = useRelease();
  const products = useProducts();
  const [product, setProduct] = useState(site?.product ?? null);
  const [version, setVersion] = useState(site?.version ?? '');
  const chosen = product ?? firstChoice(products);
  const known = products.find(({ id }) => id === chosen);
  const ready = chosen !== '' && version.trim() !== '';
  const release: ReleaseOfSite = { product: chosen, version: version.trim() };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        add(release, `${known?.name ?? chosen} ${release.version}`);
        onDone();
      }}
    >
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      <ProductField products={products} value={chosen} onChange={setProduct} />
      <VersionField releases={known?.releases ?? []} value={version} onChange={setVersion} />
      <div className="modal-actions">
        {site !== null && (
          <Button
            className="button"
            isDisabled={!ready}
            onPress={() => {
              change(release);
              onDone();
            }}
          >
            {text.change(site.name)}
          </Button>
        )}
        <Button type="submit" className="button button-main" isDisabled={!ready}>
          {sites.length === 0 ? text.use : text.add}
        </Button>
      </div>
    </form>
  );
}
