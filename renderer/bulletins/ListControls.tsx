import type { ProductView } from '../../main/api/library-view.ts';
import { words } from '../words/words.ts';
import type { ListState } from './bulletin-address.ts';

const { bulletins: text } = words;

/** What the list is narrowed to, and the release that it answers for. */
export function ListControls({
  state,
  products,
  onChange,
}: {
  readonly state: ListState;
  readonly products: readonly ProductView[];
  readonly onChange: (change: Partial<ListState>) => void;
}) {
  const releases = products.find(({ id }) => id === state.product)?.releases ?? [];
  return (
    <form className="bulletin-controls" onSubmit={(event) => event.preventDefault()}>
      <label>
        {text.filter}
        <input
          type="search"
          value={state.text}
          placeholder={text.filterHint}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </label>
      <label>
        {text.product}
        <select
          value={state.product}
          onChange={(event) => onChange({ product: event.target.value, version: '' })}
        >
          <option value="">{text.anyProduct}</option>
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.release}
        <input
          list="bulletin-releases"
          value={state.version}
          disabled={state.product === ''}
          placeholder={text.releaseHint}
          onChange={(event) => onChange({ version: event.target.value })}
        />
        <datalist id="bulletin-releases">
          {releases.map(({ version }) => (
            <option key={version} value={version} />
          ))}
        </datalist>
      </label>
    </form>
  );
}
