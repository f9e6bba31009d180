import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  Heading,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { siteName } from '../../sites/site-name.ts';
import { useRelease } from '../../sites/use-release.tsx';
import { words } from '../../words/words.ts';
import { exportFile, exportFormats, type ExportFormat } from './export-file.ts';

const text = words.exported;

/** Makes one file of several sites: of those that are ticked by name, and it says that they get mixed. */
export function SeveralSites({ onClose }: { readonly onClose: () => void }) {
  const { sites, site } = useRelease();
  const [chosen, setChosen] = useState<readonly string[]>(site === null ? [] : [site.id]);
  const [format, setFormat] = useState<ExportFormat>('html');
  const save = async () => {
    // In the reader's own order, whatever the order of ticking.
    await exportFile({
      format,
      sites: sites.filter(({ id }) => chosen.includes(id)).map(({ id }) => id),
    });
    onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{text.several.title}</Heading>
          <p>{text.several.lead}</p>
          <CheckboxGroup
            className="several-sites"
            aria-label={text.several.sites}
            value={[...chosen]}
            onChange={setChosen}
          >
            {sites.map((one) => (
              <Checkbox key={one.id} value={one.id} className="several-site">
                {siteName(one)}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Formats format={format} onChange={setFormat} />
          {chosen.length > 1 && (
            <p className="several-mixed" role="note">
              <TriangleAlert aria-hidden size={14} />
              {text.several.mixed}
            </p>
          )}
          <div className="modal-actions">
            <Button className="button" onPress={onClose}>
              {words.cancel}
            </Button>
            <Button
              className="button button-main"
              isDisabled={chosen.length === 0}
              onPress={() => void save()}
            >
              {text.several.save(chosen.length)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Formats({
  format,
  onChange,
}: {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}) {
  return (
    <RadioGroup
      className="segments"
      aria-label={text.several.format}
      orientation="horizontal"
      value={format}
      onChange={(value) => onChange(exportFormats.find((one) => one === value) ?? 'html')}
    >
      {exportFormats.map((one) => (
        <Radio key={one} value={one} className="segment">
          {text.formats[one][0]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
