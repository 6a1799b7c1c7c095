/** A choice and what it means; the dash keeps them apart where colours do not. */
export function Explained({ choice, words }: { choice: string; words: string }) {
  return (
    <span>
      {choice} <span class="quiet">– {words}</span>
    </span>
  );
}
