import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { useHistory } from '../shell/navigation.tsx';
import { useLibrary } from '../shell/library.tsx';
import { useSession } from '../shell/session.tsx';
import { firstChoice, ProductField } from '../sites/product-field.tsx';
import { useProducts, VersionField } from '../sites/release-fields.tsx';
import { useRelease, type ReleaseOfSite } from '../sites/use-release.tsx';
import { words } from '../words/words.ts';

const text = words.welcome;

/** What somebody sees who was never here: what this is, and the one question that makes it useful. Never shown again. */
export function WelcomeScreen() {
  const history = useHistory();
  const { keep } = useSession();
  const { visitor } = useLibrary().description;
  const products = useProducts();
  const { sites, add } = useRelease();
  useEffect(() => keep({ welcomed: true }), [keep]);
  const leave = () => history.go('/', { replace: true });
  const asks = products.length > 0 && sites.length === 0;
  return (
    <div className="screen welcome">
      <ScreenHead title={text.title}>
        {text.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{visitor ? text.visitorStays(location.hostname) : text.stays}</p>
      </ScreenHead>
      {asks ? (
        <Question
          products={products}
          onLater={leave}
          onChoose={(release, name) => {
            add(release, name);
            leave();
          }}
        />
      ) : (
        <Button className="button button-main" onPress={leave}>
          {text.read}
        </Button>
      )}
    </div>
  );
}

function Question({
  products,
  onChoose,
  onLater,
}: {
  readonly products: ReturnType<typeof useProducts>;
  readonly onChoose: (release: ReleaseOfSite, name: string) => void;
  readonly onLater: () => void;
}) {
  const [product, setProduct] = useState(() => firstChoice(products));
  const [version, setVersion] = useState('');
  const known = products.find(({ id }) => id === product);
  const ready = product !== '' && version.trim() !== '';
  return (
    <form
      className="site-form"
      aria-labelledby="welcome-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready)
          onChoose({ product, version: version.trim() }, `${known?.name ?? product} ${version.trim()}`);
      }}
    >
      <div className="form-wide">
        <h2 id="welcome-question">{text.pick}</h2>
        <p className="setting-note">{text.pickNote}</p>
      </div>
      <ProductField products={products} value={product} onChange={setProduct} />
      <VersionField releases={known?.releases ?? []} value={version} onChange={setVersion} />
      <div className="form-actions">
        <Button className="button" onPress={onLater}>
          {text.later}
        </Button>
        <Button type="submit" className="button button-main" isDisabled={!ready}>
          {text.start}
        </Button>
      </div>
    </form>
  );
}
