import { useState } from 'react';
import { Button, Checkbox, Input, Label, Text, TextField } from 'react-aria-components';
import { useSettings } from '../settings/use-settings.tsx';
import { useCall } from '../parts/use-call.ts';
import { words } from '../words/words.ts';
import { isOneFile, mayRemember, sourceKind, type Ask, type SourceKind } from './course.ts';
import { RootField, type ChosenRoot } from './RootField.tsx';
import type { Coursing } from './use-course.ts';
import { useOpenedFile } from './use-opened-file.ts';

const { look: text, trust } = words.updates;

/** Names a source, and looks there. A source that answered is remembered. */
export function LookForm({
  trusted,
  coursing,
  asked,
}: {
  readonly trusted: boolean;
  readonly coursing: Coursing;
  /** The source that the screen's address names: a file that was opened, most often. */
  readonly asked: string | null;
}) {
  const { settings, change } = useSettings();
  const locked = useCall('settings.rules', {}).value?.managed?.locked ?? [];
  const [typed, setTyped] = useState<string | null>(asked);
  const [typedMirror, setTypedMirror] = useState<string | null>(null);
  const [root, setRoot] = useState<ChosenRoot | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const from = typed ?? settings.updates.source ?? '';
  const mirror = typedMirror ?? settings.updates.mirror ?? '';
  const kind = sourceKind(from);
  const busy = coursing.course.kind === 'looking' || coursing.course.kind === 'applying';

  const keep = (ask: Ask) => {
    if (locked.includes('updates.source') || isOneFile(ask.from) || !mayRemember(ask.from)) return;
    const keepsMirror = sourceKind(ask.from) === 'wire' && !locked.includes('updates.mirror');
    const beside = keepsMirror && mayRemember(mirror.trim()) ? ask.mirror : settings.updates.mirror;
    change({ updates: { ...settings.updates, source: ask.from, mirror: beside } });
  };
  const look = async (source: string) => {
    const lack = source === '' ? text.missing : trusted || root ? null : trust.needed;
    setMissing(lack);
    if (lack !== null || busy) return;
    const beside = sourceKind(source) === 'wire' && mirror.trim() !== '' ? mirror.trim() : null;
    const ask: Ask = { from: source, mirror: beside, trust: root?.content ?? null, acceptExpired: false };
    if (await coursing.look(ask)) keep(ask);
  };
  useOpenedFile(asked, (file) => {
    setTyped(file);
    void look(file);
  });

  return (
    <section className="update-section" aria-labelledby="update-look">
      <h2 id="update-look">{text.title}</h2>
      {!trusted && (
        <RootField
          chosen={root}
          onChoose={(chosen) => {
            setRoot(chosen);
            setMissing(null);
          }}
        />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look(from.trim());
        }}
      >
        <TextField
          className="update-field"
          value={from}
          onChange={(source) => {
            setTyped(source);
            setMissing(null);
          }}
          isInvalid={missing !== null}
          // A browser's own check would keep the form from ever being sent again.
          validationBehavior="aria"
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
            {missing ?? hintFor(kind)}
          </Text>
        </TextField>
        {kind === 'wire' && (
          <MirrorField
            value={mirror}
            isDisabled={locked.includes('updates.mirror')}
            onChange={setTypedMirror}
          />
        )}
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

const hintFor = (kind: SourceKind): string => (kind === 'none' ? text.kinds : text.kindOf[kind]);

function MirrorField({
  value,
  isDisabled,
  onChange,
}: {
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (mirror: string) => void;
}) {
  return (
    <TextField
      className="update-field update-mirror"
      {...{ value, isDisabled, onChange }}
      autoComplete="off"
      spellCheck="false"
    >
      <Label>{text.mirror}</Label>
      <Input />
      <Text slot="description" className="update-hint">
        {text.mirrorHint}
      </Text>
    </TextField>
  );
}
