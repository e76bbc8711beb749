let segmenter: Intl.Segmenter | undefined;

/** A text cut into what people take for single characters: a letter with its accents, an emoji made of several (UAX #29). */
export function graphemes(text: string): string[] {
  // What is plain ASCII needs no segmenter, and making one takes longer than drawing a frame.
  if (/^[ -~]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
