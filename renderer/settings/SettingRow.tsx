import { Lock, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { SettingRules } from '../../main/api/state-view.ts';
import { words } from '../words/words.ts';
import { restored, settingOf, type SettingRowView } from './setting-rows.tsx';
import { useSettings } from './use-settings.tsx';

const text = words.settings;

/** A setting: its name, what it means, its control, and the way back to its default. */
export function SettingRow({ row, rules }: { readonly row: SettingRowView; readonly rules: SettingRules }) {
  const { settings, change } = useSettings();
  const id = useId();
  const { name, Control } = row;
  const { label, note } = row.words;
  const locked = name !== null && (rules.managed?.locked.includes(name) ?? false);
  const changed =
    name !== null &&
    JSON.stringify(settingOf(settings, name)) !== JSON.stringify(settingOf(rules.defaults, name));
  return (
    <div className="setting" data-wide={name === null || name === 'age'}>
      <div className="setting-name">
        <p id={id}>{label}</p>
        {note !== '' && (
          <p id={`${id}-note`} className="setting-note">
            {note}
          </p>
        )}
        {locked && (
          <p className="setting-locked">
            <Lock aria-hidden size={12} />
            {text.managed}
          </p>
        )}
        {changed && !locked && (
          <Button
            className="link-button setting-restore"
            aria-label={text.restoreOne(label)}
            onPress={() => change(restored(settings, rules.defaults, name))}
          >
            <RotateCcw aria-hidden size={12} />
            {text.restore}
          </Button>
        )}
      </div>
      <Control settings={settings} change={change} locked={locked} label={id} />
    </div>
  );
}
