import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ManagedView } from '../../main/api/state-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useCall } from '../parts/use-call.ts';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { hasWords } from './matching.ts';
import { settingRows, type SettingRowView } from './setting-rows.tsx';
import { SettingRow } from './SettingRow.tsx';

const text = words.settings;

/** What the reader can set, by sections, and a search among it. */
export function SettingsScreen() {
  const { value: rules, failure, reload } = useCall('settings.rules', {});
  const { visitor } = useLibrary().description;
  const [query, setQuery] = useState('');
  if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (rules === null) return <Skeleton />;
  const rows = settingRows.filter((row) => hasWords(query, textsOf(row)) && !(visitor && isHosts(row)));
  const sections = Object.entries(text.sections).map(
    ([id, title]) => [title, rows.filter(({ section }) => section === id)] as const,
  );
  return (
    <div className="screen">
      <ScreenHead title={text.title} />
      <Finder query={query} onChange={setQuery} found={rows.length} />
      {rules.managed !== null && <ManagedNotice managed={rules.managed} />}
      {sections
        .filter(([, own]) => own.length > 0)
        .map(([title, own]) => (
          <section key={title} className="setting-group" aria-label={title}>
            <h2>{title}</h2>
            {own.map((row) => (
              <SettingRow key={row.words.label} row={row} rules={rules} />
            ))}
          </section>
        ))}
      <p className="screen-note">{visitor ? text.keptForVisitor : text.kept}</p>
    </div>
  );
}

/** Whether a row is for whoever runs the reader: what a visitor cannot set is no setting of theirs. */
const isHosts = ({ section }: SettingRowView): boolean => section === 'updates' || section === 'leaving';

/** Everything that a setting can be found by: its name, what it says, other names for it, and its section's. */
const textsOf = ({ section, words: { label, note, words: more } }: SettingRowView): readonly string[] => [
  text.sections[section],
  label,
  note,
  more,
];

function Finder({
  query,
  onChange,
  found,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly found: number;
}) {
  return (
    <div className="setting-find">
      <label className="filter-field">
        <Search aria-hidden size={14} />
        <input
          type="text"
          aria-label={text.find}
          placeholder={text.find}
          value={query}
          maxLength={200}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange('');
          }}
        />
      </label>
      <p role="status">{query.trim() !== '' && text.found(found)}</p>
      {query.trim() !== '' && (
        <Button className="link-button" onPress={() => onChange('')}>
          {text.showAll}
        </Button>
      )}
    </div>
  );
}

function ManagedNotice({ managed: { file, problem } }: { readonly managed: ManagedView }) {
  return problem === null ? (
    <p className="setting-managed">{text.managedBy(file)}</p>
  ) : (
    <div className="setting-managed" data-tone="trouble" role="alert">
      <strong>{text.managedBroken}</strong>
      <p>{problem}</p>
    </div>
  );
}
