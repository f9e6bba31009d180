import { Broken } from '../shell/Broken.tsx';
import { keptLazy } from './kept-lazy.tsx';
import { words } from '../words/words.ts';

const { Kept: Code } = keptLazy(() => import('qrcode.react').then(({ QRCodeSVG }) => QRCodeSVG));

/** What the largest code holds at the lowest level of correction, in bytes (ISO/IEC 18004, version 40-L). */
const most = 2953;

/**
 * Text as a picture that a telephone reads: the way across an air gap that carries nothing back. Black on white with its
 * quiet zone in either theme, since many readers know nothing else; text that no code holds is said to be too long.
 *
 * @param label what the code leads to or holds, for those who don't see it
 * @param size of the whole picture with its margin, CSS pixels
 */
export function QrCode({
  text,
  label,
  size = 220,
}: {
  readonly text: string;
  readonly label: string;
  readonly size?: number;
}) {
  if (new TextEncoder().encode(text).length > most) return <p className="qr-none">{words.qr.tooLong}</p>;
  return (
    <span className="qr-code" style={{ inlineSize: size, blockSize: size }}>
      <Broken onBroken={() => undefined}>
        <Code value={text} size={size} marginSize={4} level="L" role="img" aria-label={label} />
      </Broken>
    </span>
  );
}
