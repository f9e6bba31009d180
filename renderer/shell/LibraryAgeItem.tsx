import { useCall } from '../parts/use-call.ts';
import { words } from '../words/words.ts';

/** How old the edition is, in words and colour that grow with its age. Reading goes on all the same. */
export function LibraryAgeItem() {
  const { value } = useCall('library.age', {});
  if (value === null) return null;
  const { band, days, reason } = value;
  if (reason === 'clock') {
    return (
      <span className="footer-item" data-age="warning">
        {words.libraryAge.clock}
      </span>
    );
  }
  if (days === null || band === 'unknown') return null;
  return (
    <span className={band === 'fresh' ? 'footer-item footer-wide' : 'footer-item'} data-age={band}>
      {words.libraryAge[band](words.shell.age(days))}
    </span>
  );
}
