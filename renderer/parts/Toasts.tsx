import { X } from 'lucide-react';
import {
  Button,
  UNSTABLE_Toast as ToastBox,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
  Text,
} from 'react-aria-components';
import { words } from '../words/words.ts';
import { toasts } from './toasts.ts';

/** Where short messages appear; reached with F6 as a landmark of its own. */
export function Toasts() {
  return (
    <ToastRegion queue={toasts} className="toasts">
      {({ toast }) => (
        <ToastBox toast={toast} className="toast">
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              className="link-button"
              onPress={() => {
                toast.content.action?.run();
                toasts.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" className="icon-button" aria-label={words.close}>
            <X aria-hidden size={15} />
          </Button>
        </ToastBox>
      )}
    </ToastRegion>
  );
}
