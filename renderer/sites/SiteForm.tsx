import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SiteView } from '../../main/api/site-view.ts';
import { call } from '../client.ts';
import { words } from '../words/words.ts';
import { firstChoice, ProductField } from './product-field.tsx';
import { useProducts, VersionField } from './release-fields.tsx';

const text = words.sites;

/** Fills in a new site, or changes one. */
export function SiteForm({ site, onDone }: { readonly site: SiteView | null; readonly onDone: () => void }) {
  const products = useProducts();
  const [name, setName] = useState(site?.name ?? '');
  const [product, setProduct] = useState(site?.product ?? null);
  const [version, setVersion] = useState(site?.version ?? '');
  const [deployment, setDeployment] = useState(site?.deployment ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const productId = product ?? firstChoice(products);
  const chosen = products.find(({ id }) => id === productId);
  const ready = [name, productId, version].every((field) => field.trim() !== '');
  const save = async () => {
    const filled = { name, product: productId, version, deployment: deployment.trim() || null };
    const saved = await call('sites.save', { site: site === null ? filled : { id: site.id, ...filled } });
    if (saved.ok) onDone();
    else setFailure(saved.failure.message);
  };
  return (
    <form
      className="site-form"
      aria-label={site === null ? text.formNew : text.formEdit(site.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void save();
      }}
    >
      <NameField value={name} onChange={setName} />
      <ProductField products={products} value={productId} onChange={setProduct} />
      <VersionField releases={chosen?.releases ?? []} value={version} onChange={setVersion} />
      <DeploymentField value={deployment} onChange={setDeployment} />
      {failure !== null && <p role="alert">{failure}</p>}
      <div className="form-actions">
        <Button className="button" onPress={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" className="button button-main" isDisabled={!ready}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NameField({ value, onChange }: FieldProps) {
  return (
    <label>
      {text.name}
      <input
        // The form was asked for by name: what is typed next belongs here.
        ref={(input) => {
          if (input !== null && document.activeElement === document.body) input.focus();
        }}
        value={value}
        maxLength={200}
        placeholder={text.nameExample}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function DeploymentField({ value, onChange }: FieldProps) {
  const list = useId();
  return (
    <label>
      {text.deployment}
      <input list={list} value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {text.deployments.map((deployment) => (
          <option key={deployment} value={deployment} />
        ))}
      </datalist>
    </label>
  );
}
