import { Minus, Plus } from 'lucide-react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../main/api/state-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { languages } from '../words/languages.ts';
import { words } from '../words/words.ts';
import { useSettings } from './use-settings.tsx';

const text = words.settings;
const step = 10; // percent
const sizes = { least: 75, most: 250 }; // percent, as the contract allows

/** What the reader can set. */
export function SettingsScreen() {
  const { settings, change } = useSettings();
  return (
    <div className="screen">
      <ScreenHead title={text.title} />
      <section className="setting-group">
        <h2>{text.look}</h2>
        <RadioGroup
          className="setting"
          orientation="horizontal"
          value={settings.theme}
          onChange={(theme) => change({ theme: theme as Settings['theme'] })}
        >
          <Label>{text.theme}</Label>
          <div className="segments">
            {Object.entries(text.themes).map(([theme, label]) => (
              <Radio key={theme} value={theme} className="segment">
                {label}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
      </section>
      <section className="setting-group">
        <h2>{text.language}</h2>
        <RadioGroup
          className="setting"
          orientation="horizontal"
          value={settings.language}
          onChange={(language) => change({ language: language as Settings['language'] })}
        >
          <Label>{text.languages}</Label>
          <div className="segments">
            <Radio value="system" className="segment">
              {text.languageSystem}
            </Radio>
            {Object.entries(languages).map(([code, { name }]) => (
              <Radio key={code} value={code} className="segment" lang={code}>
                {name}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <p className="screen-note">{text.languageNote}</p>
      </section>
      <p className="screen-note">{text.kept}</p>
    </div>
  );
}

function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }) {
  return (
    <div className="setting" role="group" aria-label={text.textSize}>
      <span>{text.textSize}</span>
      <div className="stepper">
        <IconButton
          icon={Minus}
          label={text.smaller}
          isDisabled={size <= sizes.least}
          onPress={() => onChange(Math.max(sizes.least, size - step))}
        />
        <output aria-live="polite">{size} %</output>
        <IconButton
          icon={Plus}
          label={text.larger}
          isDisabled={size >= sizes.most}
          onPress={() => onChange(Math.min(sizes.most, size + step))}
        />
        {size !== 100 && (
          <Button className="link-button" onPress={() => onChange(100)}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  );
}
