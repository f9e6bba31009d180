import { words } from '../words/words.ts';

const { find } = words;

/** Nothing was found: what to try instead; or, while the index is being made, that this is not the last word. */
export function NothingFound({ text, partial }: { readonly text: string; readonly partial: boolean }) {
  return (
    <div className="nothing">
      <p>
        <strong>{partial ? find.nothingYet(text) : find.nothing(text)}</strong>
      </p>
      {partial ? (
        <p>{find.nothingYetText}</p>
      ) : (
        <ul>
          {find.nothingTips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
