import { useId, useState } from 'react';
import type { ProductView } from '../../main/api/library-view.ts';
import { words } from '../words/words.ts';

const text = words.bulletins.release;

/** A catalogue's products fit a list that is read through; the two thousand that advisories name are typed. */
const most = 30;

/** What a form begins with: nothing among so many that the first would be chosen by accident. */
export const firstChoice = (products: readonly ProductView[]): string =>
  products.length > most ? '' : (products[0]?.id ?? '');

interface ProductFieldProps {
  readonly products: readonly ProductView[];
  /** A product's id; empty: none is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of the library's products; a site may name one that this library doesn't have, and keeps it. */
export function ProductField({ products, value, onChange }: ProductFieldProps) {
  if (products.length > most) return <TypedProduct products={products} value={value} onChange={onChange} />;
  return (
    <label>
      {text.product}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {value !== '' && !products.some(({ id }) => id === value) && <option value={value}>{value}</option>}
        {products.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A product by its name, of which a part is typed and one of those that have it is picked. */
function TypedProduct({ products, value, onChange }: ProductFieldProps) {
  const [list, hint] = [useId(), useId()];
  const [typed, setTyped] = useState(() => products.find(({ id }) => id === value)?.name ?? value);
  const [before] = useState({ name: typed, id: value });
  const type = (name: string) => {
    setTyped(name);
    onChange(name === before.name ? before.id : idOf(products, name));
  };
  const strange = typed.trim() !== '' && value === '';
  return (
    <>
      <label>
        {text.product}
        <input
          list={list}
          value={typed}
          maxLength={300}
          placeholder={text.productExample(products.length)}
          aria-invalid={strange}
          aria-describedby={strange ? hint : undefined}
          onChange={(event) => type(event.target.value)}
        />
        <datalist id={list}>
          {products.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </label>
      {strange && (
        <p id={hint} className="form-wide field-hint">
          {text.productStrange}
        </p>
      )}
    </>
  );
}

/** By name, case aside, or by id; empty where there is none. */
function idOf(products: readonly ProductView[], typed: string): string {
  const wanted = typed.trim().toLowerCase();
  return products.find(({ id, name }) => name.toLowerCase() === wanted || id === wanted)?.id ?? '';
}
