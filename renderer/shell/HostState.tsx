import { Unplug } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { call, onReach } from '../client.ts';
import { words } from '../words/words.ts';

/** A line across the window while the program behind it doesn't answer; gone as soon as it does. */
export function HostState() {
  const [reached, setReached] = useState(true);
  useEffect(() => onReach(setReached), []);
  useEffect(() => {
    if (reached) return undefined;
    const timer = setInterval(ask, 3000);
    return () => clearInterval(timer);
  }, [reached]);
  if (reached) return null;
  return (
    <div className="host-gone" role="alert">
      <Unplug aria-hidden size={16} />
      <p>
        <strong>{words.shell.gone}.</strong> {words.shell.goneText} {words.shell.goneNext}
      </p>
      <Button className="button" onPress={ask}>
        {words.retry}
      </Button>
    </div>
  );
}

/** Any call will do: the transport hears whether there is an answer, and tells. */
const ask = (): void => void call('search.state', {});
