import { useState } from 'react';
import { Button, Checkbox, Input, Label, Text, TextField } from 'react-aria-components';
import { useSettings } from '../settings/use-settings.tsx';
import { useCall } from '../parts/use-call.ts';
import { words } from '../words/words.ts';
import { mayRemember, sourceKind } from './course.ts';
import { RootField, type ChosenRoot } from './RootField.tsx';
import type { Coursing } from './use-course.ts';

const { look: text, trust } = words.updates;

/** Names a source, and looks there. A source that answered is remembered. */
export function LookForm({ trusted, coursing }: { readonly trusted: boolean; readonly coursing: Coursing }) {
  const { settings, change } = useSettings();
  const locked = useCall('settings.rules', {}).value?.managed?.locked ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const [root, setRoot] = useState<ChosenRoot | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const from = typed ?? settings.updates.source ?? '';
  const kind = sourceKind(from);
  const busy = coursing.course.kind === 'looking' || coursing.course.kind === 'applying';

  const look = async () => {
    const source = from.trim();
    const lack = source === '' ? text.missing : trusted || root ? null : trust.needed;
    setMissing(lack);
    if (lack !== null || busy) return;
    const found = await coursing.look({ from: source, trust: root?.content ?? null, acceptExpired: false });
    if (found && mayRemember(source) && !locked.includes('updates.source'))
      change({ updates: { ...settings.updates, source } });
  };

  return (
    <section className="update-section" aria-labelledby="update-look">
      <h2 id="update-look">{text.title}</h2>
      {!trusted && <RootField chosen={root} onChoose={setRoot} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextField
          className="update-field"
          value={from}
          onChange={setTyped}
          isInvalid={missing !== null}
          autoComplete="off"
          spellCheck="false"
        >
          <Label>{text.source}</Label>
          <div className="update-line">
            <Input />
            <Button type="submit" className="button button-main">
              {busy && coursing.course.kind === 'looking' ? text.looking : text.button}
            </Button>
          </div>
          <Text slot="description" className="update-hint">
            {missing ?? (kind === 'none' ? text.kinds : text.kindOf[kind])}
          </Text>
        </TextField>
      </form>
      {kind === 'wire' && (
        <Checkbox
          className="update-check"
          isDisabled={locked.includes('updates.scheduled')}
          isSelected={settings.updates.scheduled}
          onChange={(scheduled) => change({ updates: { ...settings.updates, scheduled } })}
        >
          <span className="update-box" aria-hidden />
          {text.scheduled}
        </Checkbox>
      )}
    </section>
  );
}
