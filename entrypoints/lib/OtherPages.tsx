/** "Also on other pages you have read", with what the background knows of it. */
import { useEffect, useState } from 'preact/hooks';
import { ElsewhereNote } from '@/components/ElsewhereNote';
import type { Elsewhere } from '@/utils/check/elsewhere';
import { isTelling, soughtOf } from '@/utils/check/elsewhere';
import { sendToBackground } from '@/utils/messaging';
import type { Annotation } from '@/utils/model';

/** Nothing at all where the reader does not have quotes kept, or the quote says too little to be known again. */
export function OtherPages({ annotation, lang }: { annotation: Annotation; lang: string | null }) {
  const [pages, setPages] = useState<readonly Elsewhere[] | null>(null);
  useEffect(() => {
    const sought = soughtOf(annotation, lang);
    if (!isTelling(sought.stretches)) return undefined;
    let isCurrent = true;
    sendToBackground('elsewhere', sought).then(
      (found) => isCurrent && setPages(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [annotation.id]);
  return pages && <ElsewhereNote pages={pages} />;
}
