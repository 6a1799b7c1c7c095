/** "Also on other pages you have read", with what the background knows of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ElsewhereNote } from '@/components/ElsewhereNote';
import type { Elsewhere } from '@/utils/check/elsewhere';
import { isTelling, soughtOf } from '@/utils/check/telling-words';
import { sendToBackground } from '@/utils/messaging';
import type { Annotation } from '@/utils/model';

export interface OtherPagesProps {
  readonly annotation: Annotation;
  /** Language of the page. */
  readonly lang: string | null;
}

/** For the card. Nothing at all where the reader does not have quotes kept, or the quote says too little to be known again. */
export function OtherPages({ annotation, lang }: OtherPagesProps) {
  const pages = useOtherPages({ annotation, lang }, null, true);
  return pages && <ElsewhereNote pages={pages} />;
}

/** For a row of the list of a tab: looked up once it is seen, and nothing where there is none, since no page measures it. */
export function OtherPagesInRow({ tabId, ...about }: OtherPagesProps & { readonly tabId: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  const pages = useOtherPages(about, tabId, isSeen);
  return <div ref={place}>{pages && pages.length > 0 && <ElsewhereNote pages={pages} />}</div>;
}

function useOtherPages(
  { annotation, lang }: OtherPagesProps,
  tabId: number | null,
  isWanted: boolean,
): readonly Elsewhere[] | null {
  const [pages, setPages] = useState<readonly Elsewhere[] | null>(null);
  useEffect(() => {
    const sought = soughtOf(annotation, lang);
    if (!isWanted || !isTelling(sought.stretches)) return undefined;
    let isCurrent = true;
    sendToBackground('elsewhere', { ...sought, tabId }).then(
      (found) => isCurrent && setPages(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [annotation.id, tabId, isWanted]);
  return pages;
}
