import { words } from '../words/words.ts';

/** Nothing was found: what to try instead. */
export function NothingFound({ text }: { readonly text: string }) {
  return (
    <div className="nothing">
      <p>
        <strong>{words.find.nothing(text)}</strong>
      </p>
      <ul>
        {words.find.nothingTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
}
