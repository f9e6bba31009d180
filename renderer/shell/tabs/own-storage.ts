/** The storage of this browser tab alone, which a reload leaves; `null` where the reader's browser forbids it. */
export function ownStorage(target: Window): Storage | null {
  try {
    return target.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
