import { EyeOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { words } from '../words/words.ts';
import type { DeploymentParts } from './use-deployments.ts';

const text = words.deployment;

/** Says that parts of a page are hidden, and for whose sake; one press shows them. It is printed, too. */
export function DeploymentNotice({ of }: { readonly of: DeploymentParts }) {
  const { parts, hidden, site, show } = of;
  if (parts === 0 || site === null) return null;
  return (
    <div className="deployment-notice" role="status">
      <EyeOff aria-hidden size={15} />
      <p>
        {hidden ? text.hidden(parts) : text.shown(parts)}.{' '}
        <span>{text.site(site.name, site.deployments.map((one) => text.names[one]).join(', '))}</span>
      </p>
      <Button className="link-button" onPress={() => show(hidden)}>
        {hidden ? text.showAll : text.hideAgain}
      </Button>
    </div>
  );
}
