import type { ComponentType } from 'react';
import type { SettingName, Settings } from '../../main/api/state-view.ts';
import { languages } from '../words/languages.ts';
import { words } from '../words/words.ts';
import { AgeBands } from './AgeBands.tsx';
import { Choice, TextSize, type ControlProps } from './controls.tsx';
import { Leaving } from './Leaving.tsx';
import { PlaceField } from './PlaceField.tsx';

const text = words.settings;

/** One setting as the screen shows it, finds it and restores it. */
export interface SettingRowView {
  /** `null`: words only, nothing to set. */
  readonly name: SettingName | null;
  readonly section: keyof typeof text.sections;
  readonly words: { readonly label: string; readonly note: string; readonly words: string };
  readonly Control: ComponentType<ControlProps>;
}

const languageNames = {
  system: text.languageSystem,
  ...(Object.fromEntries(Object.entries(languages).map(([code, { name }]) => [code, name])) as Record<
    keyof typeof languages,
    string
  >),
};

/** Every setting, in the order of the screen. */
export const settingRows: readonly SettingRowView[] = [
  {
    name: 'theme',
    section: 'look',
    words: text.theme,
    Control: ({ settings, change, ...rest }) => (
      <Choice {...rest} value={settings.theme} names={text.themes} onChange={(theme) => change({ theme })} />
    ),
  },
  { name: 'textSize', section: 'look', words: text.textSize, Control: TextSize },
  {
    name: 'measure',
    section: 'look',
    words: text.measure,
    Control: ({ settings, change, ...rest }) => (
      <Choice
        {...rest}
        value={settings.measure}
        names={text.measures}
        onChange={(measure) => change({ measure })}
      />
    ),
  },
  {
    name: 'motion',
    section: 'look',
    words: text.motion,
    Control: ({ settings, change, ...rest }) => (
      <Choice
        {...rest}
        value={settings.motion}
        names={text.motions}
        onChange={(motion) => change({ motion })}
      />
    ),
  },
  {
    name: 'deployments',
    section: 'look',
    words: text.deployments,
    Control: ({ settings, change, ...rest }) => (
      <Choice
        {...rest}
        value={settings.deployments}
        names={text.deploymentNames}
        onChange={(deployments) => change({ deployments })}
      />
    ),
  },
  {
    name: 'language',
    section: 'language',
    words: text.language,
    Control: ({ settings, change, ...rest }) => (
      <Choice
        {...rest}
        value={settings.language}
        names={languageNames}
        onChange={(language) => change({ language })}
      />
    ),
  },
  {
    name: 'updates.source',
    section: 'updates',
    words: text.source,
    Control: (props) => <PlaceField {...props} part="source" />,
  },
  {
    name: 'updates.mirror',
    section: 'updates',
    words: text.mirror,
    Control: (props) => <PlaceField {...props} part="mirror" />,
  },
  {
    name: 'updates.scheduled',
    section: 'updates',
    words: text.scheduled,
    Control: ({ settings: { updates }, change, ...rest }) => (
      <Choice
        {...rest}
        value={updates.scheduled ? 'on' : 'off'}
        names={text.switch}
        onChange={(chosen) => change({ updates: { ...updates, scheduled: chosen === 'on' } })}
      />
    ),
  },
  {
    name: null,
    section: 'leaving',
    words: { label: text.leaving.label, note: '', words: text.leaving.words },
    Control: ({ settings }) => <Leaving settings={settings} />,
  },
  { name: 'age', section: 'age', words: text.age, Control: AgeBands },
];

/** The value of a setting by its name. */
export function settingOf(settings: Settings, name: SettingName): unknown {
  if (name === 'updates.source') return settings.updates.source;
  if (name === 'updates.mirror') return settings.updates.mirror;
  if (name === 'updates.scheduled') return settings.updates.scheduled;
  return settings[name];
}

/** The change that gives one setting its default back, and leaves its neighbours. */
export function restored(settings: Settings, defaults: Settings, name: SettingName): Partial<Settings> {
  if (!name.startsWith('updates.')) return { [name]: settingOf(defaults, name) };
  const part = name.slice('updates.'.length);
  return { updates: { ...settings.updates, [part]: settingOf(defaults, name) } };
}
