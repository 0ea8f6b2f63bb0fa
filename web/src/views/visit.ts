// What is new is counted from the end of the last visit. The browser keeps one number: that of the change feed.

const seen = 'extractor.seen';
const visit = 'extractor.visit';

/** The number of the change feed up to which this reader had seen everything when this visit began; null at the first visit. */
export function lastVisit(): number | null {
  const begun = sessionStorage.getItem(visit);
  if (begun === null) {
    sessionStorage.setItem(visit, localStorage.getItem(seen) ?? '');
    return lastVisit();
  }
  return begun === '' ? null : Number(begun);
}

/** Notes how far the feed had come while the reader looked. */
export function visited(sequence: number): void {
  lastVisit();
  localStorage.setItem(seen, String(Math.max(sequence, Number(localStorage.getItem(seen) ?? 0))));
}

/** From here on, only what comes later is new. */
export function markSeen(sequence: number): void {
  visited(sequence);
  sessionStorage.setItem(visit, String(sequence));
}
