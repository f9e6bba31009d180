import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';

/** What a menu of files offers: its name, and what it is good for. */
export interface FileChoice {
  readonly id: string;
  readonly words: readonly [name: string, use: string];
  readonly run: () => void;
}

/** A button that opens a list of files to make or to take over. */
export function FileMenu({
  icon: Icon,
  button,
  label = button,
  className,
  isDisabled = false,
  placement = 'bottom end',
  choices,
  children,
}: {
  readonly icon: LucideIcon;
  readonly button: string;
  /** What the list is called; the button's words unless it is said. */
  readonly label?: string;
  readonly className: string;
  readonly isDisabled?: boolean;
  /** Under which end of the button the list opens. */
  readonly placement?: 'bottom start' | 'bottom end';
  readonly choices: readonly FileChoice[];
  /** Further entries below them. */
  readonly children?: ReactNode;
}) {
  return (
    <MenuTrigger>
      <Button className={`button ${className}`} isDisabled={isDisabled}>
        <Icon aria-hidden size={14} />
        {button}
      </Button>
      <Popover className="popover" placement={placement}>
        <Menu className="export-menu" aria-label={label}>
          {choices.map((choice) => (
            <FileItem key={choice.id} {...choice} />
          ))}
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** One entry of such a menu. */
export function FileItem({ id, words: [name, use], run }: FileChoice) {
  return (
    <MenuItem id={id} textValue={name} className="export-item" onAction={run}>
      <Text slot="label">{name}</Text>
      <Text slot="description">{use}</Text>
    </MenuItem>
  );
}
