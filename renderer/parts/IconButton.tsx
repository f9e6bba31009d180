import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import { Keys } from './Keys.tsx';

/** A button that is only a picture: its name is told to those who don't see it and shown to those who hesitate. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  className = '',
  ...rest
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: readonly string[];
} & Omit<ButtonProps, 'children' | 'className'> & { readonly className?: string }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Button {...rest} aria-label={label} className={`icon-button ${className}`}>
        <Icon aria-hidden size={17} strokeWidth={1.8} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys && <Keys names={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
