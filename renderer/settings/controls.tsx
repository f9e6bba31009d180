import { Minus, Plus } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../main/api/state-view.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { words } from '../words/words.ts';
import { textSizeAfter } from './text-size.ts';

const text = words.settings;

/** What a setting's control is given by its row. */
export interface ControlProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** Set by an administrator. */
  readonly locked: boolean;
  /** The id of the setting's name. */
  readonly label: string;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({
  value,
  names,
  onChange,
  locked,
  label,
}: {
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
} & Pick<ControlProps, 'locked' | 'label'>) {
  return (
    <RadioGroup
      aria-labelledby={label}
      orientation="horizontal"
      className="segments"
      isDisabled={locked}
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
    >
      {Object.entries<string>(names).map(([name, said]) => (
        <Radio key={name} value={name} className="segment">
          {said}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Smaller, larger, and how large it is. */
export function TextSize({ settings: { textSize }, change, locked, label }: ControlProps) {
  const [smaller, larger] = [textSizeAfter(textSize, -1), textSizeAfter(textSize, 1)];
  return (
    <div className="stepper" role="group" aria-labelledby={label}>
      <IconButton
        icon={Minus}
        label={text.smaller}
        isDisabled={locked || smaller === textSize}
        onPress={() => change({ textSize: smaller })}
      />
      <output aria-live="polite">{text.percent(textSize)}</output>
      <IconButton
        icon={Plus}
        label={text.larger}
        isDisabled={locked || larger === textSize}
        onPress={() => change({ textSize: larger })}
      />
    </div>
  );
}
