import { useState } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../words/words.ts';
import { ProductField, useProducts, VersionField } from './release-fields.tsx';
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
